import { errorFunction, probit } from "simple-statistics";

/**
 * How often chance alone gives a standard normal value as far from 0, on either side.
 * @example twoSidedProbability(1.96) // 0.05
 */
export function twoSidedProbability(z: number): number {
  return 1 - errorFunction(Math.abs(z) / Math.SQRT2);
}

/**
 * The standard normal value below which a share of all values lies. The library's approximation errs in the third digit, so
 * one step of Newton's method follows it.
 * @param share above 0 and below 1
 * @example normalQuantile(0.975) // 1.95996
 */
export function normalQuantile(share: number): number {
  const start = probit(share);
  const below = (1 + errorFunction(start / Math.SQRT2)) / 2;
  const density = Math.exp((-start * start) / 2) / Math.sqrt(2 * Math.PI);
  return start - (below - share) / density;
}
