import { gamma } from "simple-statistics";
import { twoSidedProbability } from "./normal";

/**
 * How often chance alone gives a chi-squared value as large.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.4.4 and 26.4.5: from two degrees of freedom
 * less, (x/2)^(ν/2−1) e^(−x/2) / Γ(ν/2) more.
 * @param value at least 0
 * @param degrees degrees of freedom, at least 1
 * @example chiSquaredProbability(19.675, 11) // 0.05
 */
export function chiSquaredProbability(value: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  const half = value / 2;
  let probability = isOdd ? twoSidedProbability(Math.sqrt(value)) : Math.exp(-half);
  for (let reached = isOdd ? 3 : 4; reached <= degrees; reached += 2) {
    probability += (half ** (reached / 2 - 1) * Math.exp(-half)) / gamma(reached / 2);
  }
  return probability;
}
