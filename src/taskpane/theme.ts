import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";

/** The look the pane follows: the system's, or Excel's own where Excel tells it. */
export type Look = "light" | "dark" | "high-contrast";

/** Water over slate: the product's colour, from nearly black to nearly white. White text on 80 has a contrast of 5 to 1. */
const WATER: BrandVariants = {
  10: "#021014",
  20: "#06232a",
  30: "#083944",
  40: "#0a4a57",
  50: "#0b5869",
  60: "#0c6477",
  70: "#0d6f84",
  80: "#0e7a90",
  90: "#2b8ba0",
  100: "#479caf",
  110: "#62adbe",
  120: "#7dbecd",
  130: "#98cfdb",
  140: "#b4dfe8",
  150: "#d0edf2",
  160: "#e9f8fa",
};

const LIGHT: Theme = createLightTheme(WATER);
const DARK: Theme = {
  ...createDarkTheme(WATER),
  colorBrandForeground1: WATER[120],
  colorBrandForeground2: WATER[130],
  colorBrandForegroundLink: WATER[120],
  colorBrandForegroundLinkHover: WATER[130],
};

/** Fluent's theme for a look. */
export function themeOf(look: Look): Theme {
  if (look === "high-contrast") return teamsHighContrastTheme;
  return look === "dark" ? DARK : LIGHT;
}

/** What decides the look: the system's settings, and Excel's dark theme where Excel tells it. */
export interface LookSources {
  readonly forcedColors: boolean;
  readonly systemDark: boolean;
  /** Null where the host does not say. */
  readonly hostDark: boolean | null;
}

/** The look to show: high contrast always wins, then Excel's theme, then the system's. */
export function chooseLook({ forcedColors, systemDark, hostDark }: LookSources): Look {
  if (forcedColors) return "high-contrast";
  return (hostDark ?? systemDark) ? "dark" : "light";
}
