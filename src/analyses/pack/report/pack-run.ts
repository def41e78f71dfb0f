import type { Report } from "../../../report/report";
import type { RunContext } from "../../analysis";
import type { MonthlyPackResult } from "../monthly-pack-result";
import type { ShownCheck } from "./pack-checks";

/** What the pack's own sheets are made from. */
export interface PackRun {
  readonly result: MonthlyPackResult;
  readonly context: RunContext;
  /** The sheets of the analyses, under the pack's names. */
  readonly parts: Report;
  /** Their checks. */
  readonly checks: readonly ShownCheck[];
}
