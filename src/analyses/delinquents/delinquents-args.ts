import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What the list of delinquent accounts is asked for. */
export interface DelinquentsArgs extends ReceivableRules {
  readonly asOf: IsoDate;
  /** Past due from which an account is over the limit. */
  readonly limitCents: Cents;
  /** An account is repeatedly late from so many late bills among its last twelve. */
  readonly lateBills: number;
  /** Accounts shown of each pattern, the largest past-due amounts first. */
  readonly top: number;
  /** `masked` for sheets that are shared, `named` for the coordinator's own. */
  readonly names: "masked" | "named";
}

/** The arguments with every choice that was not made set to its default: $500, 3 late bills, 25 accounts, masked. */
export function delinquentsArgs(asked: Pick<DelinquentsArgs, "asOf"> & Partial<DelinquentsArgs>): DelinquentsArgs {
  return { ...DEFAULT_RULES, limitCents: 50_000, lateBills: 3, top: 25, names: "masked", ...asked };
}
