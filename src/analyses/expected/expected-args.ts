import type { IsoDate } from "../../domain/calendar";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What expected collections are asked for. */
export interface ExpectedArgs extends ReceivableRules {
  /** The month end after which cash is expected. */
  readonly asOf: IsoDate;
  /** First billing month of the history, as its first day. */
  readonly historyFrom: IsoDate;
  /** Months ahead. */
  readonly months: number;
}

/** The arguments with every choice that was not made set to its default: twelve months ahead. */
export function expectedArgs(asked: Pick<ExpectedArgs, "asOf" | "historyFrom"> & Partial<ExpectedArgs>): ExpectedArgs {
  return { ...DEFAULT_RULES, months: 12, ...asked };
}
