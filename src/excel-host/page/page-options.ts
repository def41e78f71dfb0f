/** What the page's address asks for. */
export interface PageOptions {
  /** Address of the add-in, on the page's own origin. */
  readonly pane: URL;
  /** Pixels. */
  readonly paneWidth: number;
  readonly theme: "light" | "dark" | "system";
}

const USUAL_WIDTH = 350;

/**
 * Reads `?pane=taskpane.html&paneWidth=320&theme=dark`.
 * @throws Error for an add-in on another origin
 */
export function readPageOptions(address: URL): PageOptions {
  const query = address.searchParams;
  const pane = new URL(query.get("pane") ?? "taskpane.html", address);
  if (pane.origin !== address.origin) throw new Error(`the add-in must be served from ${address.origin}`);
  const width = Number(query.get("paneWidth") ?? USUAL_WIDTH);
  const theme = query.get("theme");
  return {
    pane,
    paneWidth: width >= 200 && width <= 1200 ? width : USUAL_WIDTH,
    theme: theme === "dark" || theme === "light" ? theme : "system",
  };
}
