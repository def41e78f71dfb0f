import { median, numericSort } from "simple-statistics";
import { normalQuantile } from "./normal";

/** A value and when it was taken: the number of its month, counted on without a break. */
export interface TrendPoint {
  readonly at: number;
  readonly value: number;
}

/** A straight line: value = intercept + slope × number of the month. */
export interface TrendLine {
  /** Change a month, in the values' own unit. */
  readonly slope: number;
  readonly intercept: number;
}

/** Sen's line through points, and the lines of the least and the greatest slope that its confidence leaves open. */
export interface SenLine extends TrendLine {
  readonly lower: TrendLine;
  readonly upper: TrendLine;
}

/** How sure the slope's limits are to be, and how far the pairs' signs scatter. */
export interface SlopeConfidence {
  /** Share of cases in which the limits hold the slope: 0.95. */
  readonly confidence: number;
  /** Variance of Kendall's score over the same groups. */
  readonly variance: number;
}

/**
 * Sen's slope: the median of the slopes between all pairs of points of a group; between equal calendar months where each
 * calendar month is a group. Its limits are the slopes at ranks (N − z√Var S)/2 and (N + z√Var S)/2 + 1, between two ranks by
 * proportion. Each line passes through the points so that half of them lie on either side.
 * Source: Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.5 and 17.3; intercepts: Salmi et al.,
 * MAKESENS, Finnish Meteorological Institute (2002). Null when no group holds two points.
 * @example senLine([[1, 2, 4].map((value, at) => ({ at, value }))], { confidence: 0.95, variance: 3.667 })?.slope // 1.5
 */
export function senLine(
  groups: readonly (readonly TrendPoint[])[],
  { confidence, variance }: SlopeConfidence,
): SenLine | null {
  const slopes = numericSort(groups.flatMap(pairSlopes));
  if (slopes.length === 0) return null;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const points = groups.flat();
  return {
    ...lineOf(median(slopes), points),
    lower: lineOf(atRank(slopes, (slopes.length - reach) / 2), points),
    upper: lineOf(atRank(slopes, (slopes.length + reach) / 2 + 1), points),
  };
}

function pairSlopes(points: readonly TrendPoint[]): readonly number[] {
  return points.flatMap((later, index) =>
    points.slice(0, index).map((earlier) => (later.value - earlier.value) / (later.at - earlier.at)),
  );
}

function lineOf(slope: number, points: readonly TrendPoint[]): TrendLine {
  return { slope, intercept: median(points.map(({ at, value }) => value - slope * at)) };
}

/** The value at a rank that may lie between two; ranks count from 1, and beyond the ends the end stands. */
function atRank(sorted: readonly number[], rank: number): number {
  const held = Math.min(sorted.length, Math.max(1, rank));
  const low = sorted[Math.floor(held) - 1] ?? 0;
  const high = sorted[Math.ceil(held) - 1] ?? low;
  return low + (held - Math.floor(held)) * (high - low);
}
