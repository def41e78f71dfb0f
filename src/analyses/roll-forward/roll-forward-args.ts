import { DEFAULT_AGING_EDGES } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What the roll-forward is asked for. */
export interface RollForwardArgs extends ReceivableRules {
  /** First and last day; both count. The months it touches are its rows, the first and the last cut at its ends. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Last day of each aging bucket after not due, increasing. */
  readonly edges: readonly number[];
}

/** The arguments with every choice that was not made set to its default. */
export function rollForwardArgs(
  asked: Pick<RollForwardArgs, "from" | "to"> & Partial<RollForwardArgs>,
): RollForwardArgs {
  return { ...DEFAULT_RULES, edges: DEFAULT_AGING_EDGES, ...asked };
}
