import type { CollectionPeriod } from "../../domain/collection-measure";
import type { BillsCollected } from "../../domain/net-collection";
import type { UsualRange } from "../../domain/unusual-month";
import type { AgingCheck } from "../aging/aging-result";
import type { BillingCohort } from "./billing-cohort";
import type { CollectionMonth, Movements } from "./collection-month";
import type { CollectionsArgs } from "./collections-args";
import type { CollectionCurve } from "./curve-lines";
import type { DaysToPay } from "./days-to-pay";
import type { PaymentMix } from "./payment-mix";
import type { MeasureTrend, TrendMonth } from "./trend-series";

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
