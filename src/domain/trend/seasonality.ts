import { median } from "simple-statistics";
import { kendallTest } from "./kendall-test";
import { kruskalWallis } from "./kruskal-wallis";
import { senLine, type TrendPoint } from "./sen-line";

/** A value of a month; `season` is its calendar month, 1 to 12. */
export interface SeasonalPoint extends TrendPoint {
  readonly season: number;
}

/** Whether a series depends on the calendar month. */
export type Seasonality =
  | {
      /** Too few months to tell. */
      readonly kind: "unknown";
      readonly missingMonths: number;
    }
  | {
      readonly kind: "tested";
      readonly isSeasonal: boolean;
      /** Kruskal–Wallis over calendar months, after the trend between equal months is taken out. */
      readonly probability: number;
      /** How far each calendar month lies from the usual one, in the values' own unit; the median of them is 0. */
      readonly effects: ReadonlyMap<number, number>;
    };

/** From when on, and how surely, a season is named. */
export interface SeasonalityRule {
  /** Months that the test needs: 24. */
  readonly leastMonths: number;
  /** A probability below it counts: 0.05. */
  readonly significance: number;
}

/**
 * The Kruskal–Wallis test over calendar months, on values less the line whose slope is the median slope between equal calendar
 * months: so neither a rise is taken for a season nor a season for a rise. A calendar month counts from two values on.
 */
export function seasonality(points: readonly SeasonalPoint[], rule: SeasonalityRule): Seasonality {
  const missingMonths = rule.leastMonths - points.length;
  const groups = bySeason(points);
  const line = senLine(groups, { confidence: 0.95, variance: kendallTest(groups.map(valuesOf)).variance });
  if (missingMonths > 0 || line === null) return { kind: "unknown", missingMonths: Math.max(1, missingMonths) };
  const rest = groups.map((group) => group.map(({ at, value }) => value - line.slope * at));
  const { probability } = kruskalWallis(rest.filter((values) => values.length > 1));
  const middles = rest.map((values) => median([...values]));
  const usual = median(middles);
  const effects = new Map(groups.map((group, at) => [group[0]?.season ?? 0, (middles[at] ?? usual) - usual]));
  return { kind: "tested", isSeasonal: probability < rule.significance, probability, effects };
}

/** The points of each calendar month that has any, from January on, each in time order. */
export function bySeason(points: readonly SeasonalPoint[]): readonly (readonly SeasonalPoint[])[] {
  const seasons = Array.from({ length: 12 }, (_, index) => points.filter(({ season }) => season === index + 1));
  return seasons.filter((group) => group.length > 0);
}

/** The values of points, in their order. */
export function valuesOf(points: readonly TrendPoint[]): readonly number[] {
  return points.map(({ value }) => value);
}
