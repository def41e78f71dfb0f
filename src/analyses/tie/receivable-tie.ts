import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";

/** One step on the way from the accounts to a side that does not agree with them. */
export interface BridgeLine {
  /** The billing system's own total, or the general ledger's control account. */
  readonly to: "control" | "gl";
  /** "Entered after the as-of date: payments (3)". */
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
  /**
   * For each of those two sides that differs from the accounts: the accounts plus its lines are that side, to the cent. The
   * last line of a side is what remains unexplained, 0 or not. Empty when all agree.
   */
  readonly bridge: readonly BridgeLine[];
}
