import { assertNever } from "../../domain/assert-never";
import type { Cents } from "../../domain/money";
import { judgeTrend, type Trend, type TrendRule } from "../../domain/trend/judge-trend";
import type { MonthlyMeasure } from "../../domain/unusual-month";
import type { AgedCohort } from "./follow-payments";
import type { CollectionMonth } from "./collection-month";

/** What is followed from month to month. */
export type TrendMeasure =
  | { readonly kind: "cei" }
  | { readonly kind: "dso" }
  | { readonly kind: "collected" }
  /** Share of a month's bills paid within so many days. */
  | { readonly kind: "rate"; readonly days: number };

/** A whole month of the history. */
export interface TrendMonth extends CollectionMonth {
  /** Billed in the month, lines above zero, and paid within each of `args.trendHorizons` days; null while not that old. */
  readonly cohortBilledCents: Cents;
  readonly cohortPaidCents: readonly (Cents | null)[];
}

/** A measure, and what can be said of its course. */
export interface MeasureTrend {
  readonly measure: TrendMeasure;
  readonly trend: Trend;
}

/** Puts the bills of each month beside its balances. */
export function trendMonths(
  months: readonly CollectionMonth[],
  cohorts: readonly AgedCohort[],
  horizons: readonly number[],
): readonly TrendMonth[] {
  return months.map((month) => {
    const cohort = cohorts.find((each) => each.month === month.month);
    return {
      ...month,
      cohortBilledCents: cohort?.billedCents ?? 0,
      cohortPaidCents: horizons.map((days) => cohort?.paidWithin(days) ?? null),
    };
  });
}

/** Judges every measure over the same months. */
export function judgeTrends(
  months: readonly TrendMonth[],
  { trendHorizons, trendRule }: { readonly trendHorizons: readonly number[]; readonly trendRule: TrendRule },
): readonly MeasureTrend[] {
  const measures: readonly TrendMeasure[] = [
    { kind: "cei" },
    { kind: "dso" },
    ...trendHorizons.map((days) => ({ kind: "rate", days }) as const),
    { kind: "collected" },
  ];
  return measures.map((measure) => ({
    measure,
    trend: judgeTrend(seriesOf(measure, { months, trendHorizons }), trendRule),
  }));
}

/** The months in which a measure has a value: CEI in percent, DSO in days, rates as shares, cash in cents. */
function seriesOf(
  measure: TrendMeasure,
  { months, trendHorizons }: { readonly months: readonly TrendMonth[]; readonly trendHorizons: readonly number[] },
): readonly MonthlyMeasure[] {
  return months.flatMap((month) => {
    const value = valueOf(measure, month, trendHorizons);
    return value === null ? [] : [{ month: month.month, value }];
  });
}

function valueOf(measure: TrendMeasure, month: TrendMonth, horizons: readonly number[]): number | null {
  switch (measure.kind) {
    case "cei":
      return month.ceiTotalSales;
    case "dso":
      return month.daysSalesOutstanding;
    case "collected":
      return 0 - month.paymentCents;
    case "rate": {
      const paid = month.cohortPaidCents[horizons.indexOf(measure.days)] ?? null;
      return paid === null || month.cohortBilledCents === 0 ? null : paid / month.cohortBilledCents;
    }
    default:
      return assertNever(measure);
  }
}
