import { ranking } from "./ranks";

/** Where the level of a series changed, if it did. */
export interface PettittTest {
  readonly statistic: number;
  /** Values before the change. */
  readonly before: number;
  /** How often chance alone gives as much, approximately; good below 0.5, never above 1. */
  readonly probability: number;
}

/**
 * Pettitt's test for one change of level: U after k values = 2 Σ ranks − k(n+1), K = max |U|, p ≈ 2 exp(−6K² / (n³ + n²)). A
 * steady rise or fall also gives a large K, near the middle.
 * Source: Pettitt, "A non-parametric approach to the change-point problem", Applied Statistics 28 (1979).
 * @param values in time order; all equal ones change nowhere
 * @example pettittTest([1, 2, 1, 9, 8, 9]).before // 3
 */
export function pettittTest(values: readonly number[]): PettittTest {
  const count = values.length;
  let [reached, statistic, before] = [0, 0, 0];
  for (const [at, rank] of ranking(values).ranks.entries()) {
    reached += 2 * rank - (count + 1);
    if (Math.abs(reached) > statistic) [statistic, before] = [Math.abs(reached), at + 1];
  }
  const probability = 2 * Math.exp((-6 * statistic ** 2) / (count ** 3 + count ** 2));
  return { statistic, before, probability: Math.min(1, probability) };
}
