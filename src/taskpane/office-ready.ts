/** Longer than any office.js takes to come; after it the pane counts as opened outside of Excel. */
const PATIENCE_MS = 15_000;

let answer: Promise<"excel" | "elsewhere"> | null = null;

/** Where the pane runs, once office.js has come and Excel has answered. The pane is on screen before. */
export function officeReady(): Promise<"excel" | "elsewhere"> {
  answer ??= askHost();
  return answer;
}

async function askHost(): Promise<"excel" | "elsewhere"> {
  if (!(await officeScriptLoaded())) return "elsewhere";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? "excel" : "elsewhere";
}

/** The script is fetched beside ours; it may come before or after, or not at all. */
function officeScriptLoaded(): Promise<boolean> {
  if ("Office" in globalThis) return Promise.resolve(true);
  const script = document.querySelector('script[src*="office.js"]');
  return new Promise((resolve) => {
    script?.addEventListener("load", () => resolve(true));
    script?.addEventListener("error", () => resolve(false));
    setTimeout(() => resolve("Office" in globalThis), PATIENCE_MS);
  });
}
