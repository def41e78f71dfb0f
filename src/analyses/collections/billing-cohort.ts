import type { Cents } from "../../domain/money";
import type { BillsCollected } from "../../domain/net-collection";

/** What became of the bills of one month, until the end of the period. */
export interface BillingCohort extends BillsCollected {
  /** First day of the month of the bill date. */
  readonly month: string;
  /** Paid within each of `args.horizons` days of the bill date; null while not every bill of the month is that old. */
  readonly paidWithinCents: readonly (Cents | null)[];
  /** The same at each of `args.curveDays`. */
  readonly paidByDayCents: readonly (Cents | null)[];
}
