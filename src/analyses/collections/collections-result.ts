import type { CollectionPeriod } from "../../domain/collection-measure";
import type { MonthSpan } from "../../domain/month-span";
import type { Cents } from "../../domain/money";
import type { BillsCollected } from "../../domain/net-collection";
import type { UsualRange } from "../../domain/unusual-month";
import type { AgingCheck } from "../aging/aging-result";
import type { CollectionsArgs } from "./collections-args";
import type { CollectionCurve } from "./curve-lines";
import type { PaymentMix } from "./payment-mix";
import type { MeasureTrend, TrendMonth } from "./trend-series";

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

/** What became of the bills of one month, until the end of the period. */
export interface BillingCohort extends BillsCollected {
  /** First day of the month of the bill date. */
  readonly month: string;
  /** Paid within each of `args.horizons` days of the bill date; null while not every bill of the month is that old. */
  readonly paidWithinCents: readonly (Cents | null)[];
  /** The same at each of `args.curveDays`. */
  readonly paidByDayCents: readonly (Cents | null)[];
}

/** How long the bills settled in the period took; sums from which each mean is one division. */
export interface DaysToPay {
  readonly billCount: number;
  readonly amountCents: Cents;
  /** Sum of days from bill date to settlement. */
  readonly payDays: number;
  /** Sum of days × cents. */
  readonly payDaysCents: number;
  readonly lateCount: number;
  /** Sum of days past due at settlement. */
  readonly lateDays: number;
  readonly meanDays: number | null;
  readonly weightedMeanDays: number | null;
  /** Mean of days late over every bill, a bill paid in time as 0. */
  readonly meanDaysLate: number | null;
  /** Mean of days late over the late bills alone. */
  readonly meanDaysLateOfLate: number | null;
}

/** The measures of one period; every one is a quotient of the sums beside it. */
export interface CollectionsResult {
  readonly args: CollectionsArgs;
  readonly period: CollectionPeriod;
  readonly movements: Movements;
  readonly daysSalesOutstanding: number | null;
  readonly bestPossibleDso: number | null;
  readonly averageDaysDelinquent: number | null;
  /** Percent; with the total sales of the period. */
  readonly ceiTotalSales: number | null;
  /** Percent; with the average sales of a month. */
  readonly ceiMonthlySales: number | null;
  readonly turnover: number | null;
  /** What became of the bills of the period, until its end. */
  readonly periodBills: BillsCollected;
  /** A share; see `netCollectionRate`. */
  readonly netCollectionRate: number | null;
  readonly months: readonly CollectionMonth[];
  /** Median of the monthly CEI (total sales of the month, percent), and the months that stand out from it. */
  readonly monthlyCei: UsualRange;
  readonly cohorts: readonly BillingCohort[];
  readonly curve: CollectionCurve;
  readonly daysToPay: DaysToPay;
  readonly paymentMix: PaymentMix;
  /** The whole months that trends were looked for in. */
  readonly trendMonths: readonly TrendMonth[];
  readonly trends: readonly MeasureTrend[];
  readonly checks: readonly AgingCheck[];
  /** Every rule by which the numbers were made, one sentence each. */
  readonly conventions: readonly string[];
}
