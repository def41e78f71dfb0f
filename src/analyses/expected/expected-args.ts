import type { BackTestSetting } from "../../domain/back-test";
import type { IsoDate } from "../../domain/calendar";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What expected collections are asked for. */
export interface ExpectedArgs extends ReceivableRules, BackTestSetting {
  /** The month end after which cash is expected. */
  readonly asOf: IsoDate;
  /** First billing month of the history, as its first day. */
  readonly historyFrom: IsoDate;
}

/**
 * The arguments with every choice that was not made set to its default: twelve months ahead, curves from the last twelve
 * cohorts with 24 ages apart, growth between 0.8 and 1.25, twelve back-tests of at least six months of history.
 * @example expectedArgs({ asOf: "2026-10-31", historyFrom: "2023-11-01" }).months // 12
 */
export function expectedArgs(asked: Pick<ExpectedArgs, "asOf" | "historyFrom"> & Partial<ExpectedArgs>): ExpectedArgs {
  return {
    ...DEFAULT_RULES,
    months: 12,
    cohorts: 12,
    separateOffsets: 24,
    growthLeast: 0.8,
    growthMost: 1.25,
    backTests: 12,
    leastHistory: 6,
    ...asked,
  };
}
