/** What can change in a layout. */
export type LayoutChangeCode =
  | "column-moved"
  | "column-renamed"
  | "column-missing"
  | "column-new"
  | "format-changed"
  | "new-codes"
  | "layout-changed";

/** One difference between a saved recipe and a new file, and what the repaired recipe does about it. */
export interface LayoutChange {
  readonly code: LayoutChangeCode;
  /** `info`: nothing to decide. `warning`: look at the repair. `error`: something that was loaded is not there any more. */
  readonly severity: "info" | "warning" | "error";
  /** What changed, in a coordinator's words, naming the columns. */
  readonly message: string;
  /** What Ratebook does about it. */
  readonly repair: string;
}
