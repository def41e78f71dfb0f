import type { CollectionPeriod } from "../../domain/collection-measure";
import type { Cents } from "../../domain/money";
import type { MonthSpan } from "../../domain/month-span";

/** What changed the receivables, in cents signed as the effect on what is owed. */
export interface Movements {
  readonly salesCents: Cents;
  /** Installment and refund charges. */
  readonly otherCents: Cents;
  /** Payments less returned payments; negative as a rule. */
  readonly paymentCents: Cents;
  readonly adjustmentCents: Cents;
}

/** One month of the period, its own beginning and end. */
export interface CollectionMonth extends MonthSpan, CollectionPeriod, Movements {
  readonly ceiTotalSales: number | null;
  readonly daysSalesOutstanding: number | null;
}
