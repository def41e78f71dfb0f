import { chooseLook, type Look } from "./theme";

const FORCED_COLORS = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** The look that the screen and Excel ask for now. */
export function currentLook(): Look {
  return chooseLook({
    forcedColors: matchMedia(FORCED_COLORS).matches,
    systemDark: matchMedia(DARK).matches,
    hostDark: excelIsDark(),
  });
}

/** Calls back when the system's settings change. */
export function onLookChange(changed: () => void): void {
  for (const query of [FORCED_COLORS, DARK]) matchMedia(query).addEventListener("change", changed);
}

/** Excel's own theme; null where it does not tell one, as Excel on the web, or before office.js is ready. */
function excelIsDark(): boolean | null {
  return "Office" in globalThis ? darkIn(Office) : null;
}

function darkIn({ context }: { readonly context?: { readonly officeTheme?: { readonly isDarkTheme?: boolean } } }) {
  return context?.officeTheme?.isDarkTheme ?? null;
}
