import type { Cents } from "./money";

/** A problem in the data: a value that is shown, never thrown. */
export interface Finding {
  /** Stable name of the test: `duplicate-id`. */
  readonly code: string;
  readonly severity: "info" | "warning" | "error";
  /** What, where and what to do next, in a sentence or two. */
  readonly message: string;
  /** Rows concerned. */
  readonly count: number;
  /** Money at stake; null where no amount is concerned. */
  readonly amountCents: Cents | null;
  /** Up to ten places to look at: `charges.csv line 17, charge_id C12`. */
  readonly sample: readonly string[];
}
