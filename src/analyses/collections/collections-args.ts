import type { IsoDate } from "../../domain/calendar";
import type { TrendRule } from "../../domain/trend/judge-trend";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What the collection measures are asked for. */
export interface CollectionsArgs extends ReceivableRules {
  /** First and last day of the period; both count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** First bill date of the billing cohorts: the period's first day, or an earlier one, so that months a year old are shown. */
  readonly cohortsFrom: IsoDate;
  /** Days after the bill date at which a cohort's collection rate is taken, increasing. */
  readonly horizons: readonly number[];
  /** Days after the bill date at which the collection curve is drawn, increasing. */
  readonly curveDays: readonly number[];
  /** First day of the months that trends are looked for in; null for 36 months before the end, as far as the ledger reaches. */
  readonly trendFrom: IsoDate | null;
  /** Days after the bill date at which the collection rate is followed from month to month. */
  readonly trendHorizons: readonly number[];
  /** How much is asked of a monthly series before a trend is claimed. */
  readonly trendRule: TrendRule;
}

/** Days after the bill date at which utilities commonly look at a month's billing. */
export const DEFAULT_HORIZONS: readonly number[] = [30, 60, 90, 365];

/** Finer at first, where most of the money comes in. */
export const DEFAULT_CURVE_DAYS: readonly number[] = [0, 15, 30, 45, 60, 75, 90, 120, 150, 180, 270, 365];

/** A year of months for a trend, two for a season, one chance in twenty of claiming what is none. */
export const DEFAULT_TREND_RULE: TrendRule = { leastMonths: 12, seasonMonths: 24, significance: 0.05 };

/**
 * The arguments with every choice that was not made set to its default.
 * @example collectionsArgs({ from: "2026-01-01", to: "2026-03-31" }).horizons // [30, 60, 90, 365]
 */
export function collectionsArgs(
  asked: Pick<CollectionsArgs, "from" | "to"> & Partial<CollectionsArgs>,
): CollectionsArgs {
  return {
    ...DEFAULT_RULES,
    horizons: DEFAULT_HORIZONS,
    curveDays: DEFAULT_CURVE_DAYS,
    cohortsFrom: asked.from,
    trendFrom: null,
    trendHorizons: [30, 60],
    trendRule: DEFAULT_TREND_RULE,
    ...asked,
  };
}
