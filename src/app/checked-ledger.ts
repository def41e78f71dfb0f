import type { Finding } from "../domain/finding";
import type { LoadResult, TieOut } from "../intake/load-result";
import type { LedgerSpan } from "./run-setup";

/** What was loaded and what the checks said about it. */
export interface CheckedLedger {
  /** A made-up city, so that nobody takes its numbers for the city's own. */
  readonly isSample: boolean;
  readonly load: LoadResult;
  readonly tieOut: readonly TieOut[];
  readonly findings: readonly Finding[];
  readonly span: LedgerSpan;
  /** Customer classes of the accounts; absent where nobody looked for them. */
  readonly classes?: readonly string[];
}
