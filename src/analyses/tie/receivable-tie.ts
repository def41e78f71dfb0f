import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";

/** One step on the way from one side to another that does not agree with it. */
export interface BridgeLine {
  /** "Entered after the as-of date, effective by it: payments". */
  readonly label: string;
  readonly amountCents: Cents;
}

/** The receivables at the close of a day from every side that ought to agree. */
export interface ReceivableTie {
  readonly asOf: IsoDate;
  /** Sum of the aging's buckets, unapplied credit among them. */
  readonly bucketsCents: Cents;
  /** Sum of the balances of all accounts, from the ledger's own tables. */
  readonly accountsCents: Cents;
  /** What the billing system printed as its receivables; null when it printed nothing. */
  readonly controlCents: Cents | null;
  /** The general ledger's receivables control account, entered or loaded; null when nobody gave it. */
  readonly glCents: Cents | null;
  /** From the accounts to the control total, and on to the general ledger; what remains unexplained is the last line. Empty when all agree. */
  readonly bridge: readonly BridgeLine[];
}
