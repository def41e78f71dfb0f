import type { CollectionsResult } from "../analyses/collections/collections-result";
import { trendSentences } from "../analyses/collections/trend-sentences";
import type { MeasureTrend, TrendMeasure } from "../analyses/collections/trend-series";
import type { TrendJudgement } from "../domain/trend/judge-trend";
import type { Seasonality } from "../domain/trend/seasonality";
import type { SenLine } from "../domain/trend/sen-line";

/** What can be said of each measure's course; CEI in percent, DSO in days, rates as shares, cash in dollars. */
export function trendsJson({ args, trends, trendMonths }: CollectionsResult) {
  return {
    from: trendMonths[0]?.from ?? null,
    to: trendMonths.at(-1)?.to ?? null,
    months: trendMonths.length,
    significance: args.trendRule.significance,
    measures: Object.fromEntries(trends.map((each) => [nameOf(each.measure), trendJson(each, args.trendRule)])),
    convention:
      "season: Kruskal-Wallis over calendar months; trend: seasonal Kendall test where there is a season, else Mann-Kendall; slope a month: Sen with Gilbert's limits; change of level: Pettitt; nothing is claimed at or above the significance",
  };
}

function nameOf(measure: TrendMeasure): string {
  return measure.kind === "rate" ? `collected_within_${String(measure.days)}_days` : measure.kind;
}

function trendJson(each: MeasureTrend, rule: CollectionsResult["args"]["trendRule"]) {
  const { trend, measure } = each;
  const sentences = trendSentences(each, rule);
  if (trend.kind === "too-few") {
    return { claimed: false, months: trend.months, missing_months: trend.missingMonths, sentences };
  }
  const scale = measure.kind === "collected" ? 0.01 : 1;
  return {
    claimed: trend.isTrend,
    months: trend.points.length,
    season: seasonJson(trend.seasonality),
    test: trend.method,
    score: trend.test.score,
    probability: trend.test.probability,
    ...lineJson(trend.line, scale),
    change: changeJson(trend, scale),
    carry_over: trend.carryOver,
    sentences,
  };
}

function seasonJson(season: Seasonality) {
  if (season.kind === "unknown") return { claimed: null, missing_months: season.missingMonths };
  return { claimed: season.isSeasonal, probability: season.probability };
}

function lineJson(line: SenLine, scale: number) {
  return {
    slope_a_month: line.slope * scale,
    slope_lower: line.lower.slope * scale,
    slope_upper: line.upper.slope * scale,
    intercept: line.intercept * scale,
  };
}

function changeJson({ change, isChange, points }: TrendJudgement, scale: number) {
  return {
    claimed: isChange,
    month: points[change.before]?.month.slice(0, 7) ?? null,
    probability: change.probability,
    level_before: change.levelBefore * scale,
    level_after: change.levelAfter * scale,
    nearer: change.nearer,
  };
}
