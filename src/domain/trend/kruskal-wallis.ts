import { sum } from "simple-statistics";
import { chiSquaredProbability } from "./chi-squared";
import { ranking } from "./ranks";

/** Whether some groups of values lie higher than others, more than chance would let them. */
export interface KruskalWallisTest {
  /** Mean ranks far apart give a large one; already corrected for equal values. */
  readonly statistic: number;
  /** Groups less one. */
  readonly degrees: number;
  /** How often chance alone gives as much; 1 when all values are equal. */
  readonly probability: number;
}

/**
 * The Kruskal–Wallis test: H = 12 / (N(N+1)) Σ R²/n − 3(N+1), divided by 1 − Σ(t³ − t)/(N³ − N) for equal values; compared
 * with chi-squared of groups − 1 degrees.
 * Source: Kruskal and Wallis, Journal of the American Statistical Association 47 (1952).
 * @param groups at least two, none of them empty
 * @example kruskalWallis([[2.9, 3, 2.5, 2.6, 3.2], [3.8, 2.7, 4, 2.4], [2.8, 3.4, 3.7, 2.2, 2]]).statistic // 0.7714
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallisTest {
  const degrees = groups.length - 1;
  const values = groups.flat();
  const count = values.length;
  const { ranks, ties } = ranking(values);
  const evenness = 1 - sum(ties.map((tie) => tie ** 3 - tie)) / (count ** 3 - count);
  if (evenness === 0) return { statistic: 0, degrees, probability: 1 };
  let at = 0;
  const parts = groups.map((group) => {
    const own = ranks.slice(at, at + group.length);
    at += group.length;
    return sum([...own]) ** 2 / group.length;
  });
  const plain = (12 / (count * (count + 1))) * sum(parts) - 3 * (count + 1);
  const statistic = plain / evenness;
  return { statistic, degrees, probability: chiSquaredProbability(Math.max(0, statistic), degrees) };
}
