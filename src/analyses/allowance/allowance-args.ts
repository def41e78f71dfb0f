import type { IsoDate } from "../../domain/calendar";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What roll rates and allowance are asked for. */
export interface AllowanceArgs extends ReceivableRules {
  /** The month end whose receivables the allowance is set aside for. */
  readonly asOf: IsoDate;
  /** First month end of the history from which rates are drawn. */
  readonly historyFrom: IsoDate;
  /** Services whose unpaid charges can become a lien on the parcel. */
  readonly lienableServices: readonly string[];
  /** Days past due from which they can. */
  readonly lienAfterDays: number;
}

/** The arguments with every choice that was not made set to its default. The lien rules are for counsel to set. */
export function allowanceArgs(
  asked: Pick<AllowanceArgs, "asOf" | "historyFrom"> & Partial<AllowanceArgs>,
): AllowanceArgs {
  return { ...DEFAULT_RULES, lienableServices: ["water", "sewer", "storm"], lienAfterDays: 60, ...asked };
}
