import { sampleCorrelation } from "simple-statistics";
import type { IsoDate } from "../calendar";
import { monthNumber } from "../month-number";
import type { MonthlyMeasure } from "../unusual-month";
import { type KendallTest, kendallTest } from "./kendall-test";
import { type LevelChange, levelChange } from "./level-change";
import { bySeason, type SeasonalPoint, type Seasonality, seasonality, valuesOf } from "./seasonality";
import { type SenLine, senLine, type TrendLine, type TrendPoint } from "./sen-line";

/** How much is asked of a series before anything is said about it. */
export interface TrendRule {
  /** A trend needs as many months: 12. */
  readonly leastMonths: number;
  /** A season needs as many months: 24. */
  readonly seasonMonths: number;
  /** A claim needs a probability below it: 0.05. What it leaves of 1 is the confidence of the slope's limits. */
  readonly significance: number;
}

/** A month's value in a series; months are numbered from 1 at the first, without a break. */
export interface SeriesPoint extends SeasonalPoint {
  /** First day of the month. */
  readonly month: IsoDate;
}

/** What can be said of a monthly series. */
export interface TrendJudgement {
  readonly points: readonly SeriesPoint[];
  readonly seasonality: Seasonality;
  /** Under `seasonal-kendall` equal calendar months alone were compared. */
  readonly method: "mann-kendall" | "seasonal-kendall";
  readonly test: KendallTest;
  readonly isTrend: boolean;
  readonly line: SenLine;
  readonly change: LevelChange;
  readonly isChange: boolean;
  /** Correlation of each month's distance from the line with the next month's; null unless it is above what chance gives. */
  readonly carryOver: number | null;
}

/** A judgement, or how many months are missing for one. */
export type Trend =
  | { readonly kind: "too-few"; readonly months: number; readonly missingMonths: number }
  | ({ readonly kind: "judged" } & TrendJudgement);

/**
 * First whether a monthly series depends on the season; then whether it rises or falls (seasonal Kendall test where it does,
 * Mann–Kendall where it does not or that cannot be told), by how much a month (Sen's slope), and whether its level changed
 * once (Pettitt's test, the season taken out). The sources stand with each test.
 * @param series in time order; a month without a value is left out, it is not 0
 */
export function judgeTrend(series: readonly MonthlyMeasure[], rule: TrendRule): Trend {
  const points = numbered(series);
  const season = seasonality(points, { leastMonths: rule.seasonMonths, significance: rule.significance });
  const isSeasonal = season.kind === "tested" && season.isSeasonal;
  const groups = isSeasonal ? bySeason(points) : [points];
  const test = kendallTest(groups.map(valuesOf));
  const line = senLine(groups, { confidence: 1 - rule.significance, variance: test.variance });
  if (points.length < rule.leastMonths || line === null) return tooFew(points.length, rule);
  const level = isSeasonal ? withoutSeason(points, season.effects) : points;
  const change = levelChange(level, line);
  return {
    kind: "judged",
    points,
    seasonality: season,
    method: isSeasonal ? "seasonal-kendall" : "mann-kendall",
    test,
    isTrend: test.probability < rule.significance,
    line,
    change,
    isChange: change.probability < rule.significance,
    carryOver: carryOver(level, line),
  };
}

function numbered(series: readonly MonthlyMeasure[]): readonly SeriesPoint[] {
  const first = series[0] === undefined ? 0 : monthNumber(series[0].month);
  return series.map(({ month, value }) => ({
    month,
    value,
    at: monthNumber(month) - first + 1,
    season: Number(month.slice(5, 7)),
  }));
}

function tooFew(months: number, rule: TrendRule): Trend {
  return { kind: "too-few", months, missingMonths: Math.max(1, rule.leastMonths - months) };
}

function withoutSeason(points: readonly SeriesPoint[], effects: ReadonlyMap<number, number>): readonly SeriesPoint[] {
  return points.map((point) => ({ ...point, value: point.value - (effects.get(point.season) ?? 0) }));
}

/** Chance alone keeps a correlation of neighbours within 2/√n: Bartlett, Journal of the Royal Statistical Society 8 (1946). */
function carryOver(points: readonly TrendPoint[], line: TrendLine): number | null {
  const rest = points.map(({ at, value }) => value - line.intercept - line.slope * at);
  if (rest.length < 4) return null;
  const correlation = sampleCorrelation(rest.slice(0, -1), rest.slice(1));
  return correlation > 2 / Math.sqrt(rest.length) ? correlation : null;
}
