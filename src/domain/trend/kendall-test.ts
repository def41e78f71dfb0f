import { sum } from "simple-statistics";
import { twoSidedProbability } from "./normal";
import { ranking } from "./ranks";

/** Whether values rise or fall with time, more than chance would let them. */
export interface KendallTest {
  /** Pairs in which the later value is greater, less those in which it is smaller. */
  readonly score: number;
  readonly variance: number;
  /** The score in standard deviations, one step nearer to 0 (continuity correction). */
  readonly z: number;
  /** How often chance alone gives as much, two-sided; 1 when all values are equal. */
  readonly probability: number;
}

/**
 * Kendall's test for a trend. One group of values in time order is the Mann–Kendall test; one group for each calendar month is
 * the seasonal Kendall test, in which only equal months of different years are compared.
 * z = (S ∓ 1) / √Var(S), Var(S) = Σ over groups of [n(n−1)(2n+5) − Σ over ties of t(t−1)(2t+5)] / 18.
 * Source: Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.4; Hirsch, Slack and Smith, Water
 * Resources Research 18 (1982). Values are taken as independent of each other.
 * @example kendallTest([[10, 15, 14, 20]]).score // 4
 */
export function kendallTest(groups: readonly (readonly number[])[]): KendallTest {
  const score = sum(groups.map(groupScore));
  const variance = sum(groups.map(groupVariance));
  const z = variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
  return { score, variance, z, probability: twoSidedProbability(z) };
}

function groupScore(values: readonly number[]): number {
  const signs = values.flatMap((later, at) => values.slice(0, at).map((earlier) => Math.sign(later - earlier)));
  return sum(signs);
}

function groupVariance(values: readonly number[]): number {
  const { ties } = ranking(values);
  return (spread(values.length) - sum(ties.map(spread))) / 18;
}

function spread(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}
