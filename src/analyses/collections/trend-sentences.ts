import { monthInSentence, monthName } from "../../domain/month-name";
import type { Trend, TrendJudgement, TrendRule } from "../../domain/trend/judge-trend";
import type { Seasonality } from "../../domain/trend/seasonality";
import type { MeasureTrend } from "./trend-series";
import { type MeasureWords, wordsOf } from "./trend-words";

/**
 * What can be said of a measure's course, in a coordinator's words: the season first, then the trend, then a change of level.
 * Where the numbers carry no claim, the sentence says so.
 */
export function trendSentences({ measure, trend }: MeasureTrend, rule: TrendRule): readonly string[] {
  return sentencesOf(trend, wordsOf(measure), rule);
}

/** The same for any monthly series, in its own words. */
export function sentencesOf(trend: Trend, words: MeasureWords, rule: TrendRule): readonly string[] {
  if (trend.kind === "too-few") return [tooFewSentence(trend, words, rule)];
  return [
    seasonSentence(trend.seasonality, words),
    trendSentence(trend, words, rule),
    ...(trend.isChange ? [changeSentence(trend, words)] : []),
    ...(trend.isTrend && trend.carryOver !== null ? [carryOverSentence(trend.carryOver)] : []),
  ];
}

function tooFewSentence(
  { months, missingMonths }: Extract<Trend, { kind: "too-few" }>,
  { name }: MeasureWords,
  rule: TrendRule,
): string {
  return `${name}: no trend can be claimed yet: ${count(months, "whole month")} ${months === 1 ? "is" : "are"} known, ${rule.leastMonths} are needed; ${missingMonths} more.`;
}

function seasonSentence(season: Seasonality, { name, change, unit }: MeasureWords): string {
  if (season.kind === "unknown") {
    return `${name}: whether it depends on the season cannot be told yet: ${count(season.missingMonths, "month")} ${season.missingMonths === 1 ? "is" : "are"} missing.`;
  }
  const tested = `(Kruskal–Wallis test over calendar months, ${probabilityText(season.probability)})`;
  if (!season.isSeasonal) return `${name}: no season shows ${tested}.`;
  const effects = [...season.effects].sort(([, left], [, right]) => left - right);
  const [low = [1, 0], high = [1, 0]] = [effects[0], effects.at(-1)];
  return `${name} depends on the season ${tested}: usually highest in ${monthName(high[0])}, ${change(high[1])}${unit} above the middle, and lowest in ${monthName(low[0])}, ${change(low[1])}${unit} below it.`;
}

function trendSentence(trend: TrendJudgement, { name, change, unit }: MeasureWords, rule: TrendRule): string {
  const { test, line, points } = trend;
  const method = trend.method === "seasonal-kendall" ? "seasonal Kendall test" : "Mann–Kendall test";
  const tested = `${method}, ${probabilityText(test.probability)}`;
  const over = `from ${monthInSentence(points[0]?.month ?? "")} to ${monthInSentence(points.at(-1)?.month ?? "")}`;
  if (!trend.isTrend) return `${name}: no trend can be claimed ${over}: chance alone gives as much (${tested}).`;
  const confidence = `${Math.round(100 * (1 - rule.significance))} % confidence`;
  const direction = test.score > 0 ? "risen" : "fallen";
  const [low, high] = test.score > 0 ? [line.lower.slope, line.upper.slope] : [-line.upper.slope, -line.lower.slope];
  const between = `between ${signed(low, change)} and ${signed(high, change)}${unit}, ${confidence}`;
  return `${name} has ${direction} by about ${change(line.slope)}${unit} a month ${over} (${between}; ${tested}).`;
}

function changeSentence({ change, points }: TrendJudgement, { name, level }: MeasureWords): string {
  const month = monthInSentence(points[change.before]?.month ?? "");
  const levels = `from about ${level(change.levelBefore)} to about ${level(change.levelAfter)}`;
  const nearer =
    change.nearer === "levels"
      ? "one change of level describes the months better than a straight line"
      : "but a straight line describes the months better than one change of level";
  return `${name}: the level changed about ${month}, ${levels} (Pettitt's test, ${probabilityText(change.probability)}); ${nearer}.`;
}

function carryOverSentence(correlation: number): string {
  return `Neighbouring months resemble each other (correlation ${correlation.toFixed(2)}), so the range is in truth wider than it says.`;
}

function signed(value: number, change: MeasureWords["change"]): string {
  return `${value < 0 ? "−" : ""}${change(value)}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `p = 0.034`; below a thousandth the digits mean nothing. */
function probabilityText(probability: number): string {
  return probability < 0.001 ? "p < 0.001" : `p = ${probability.toFixed(3)}`;
}
