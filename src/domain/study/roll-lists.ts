import type { YearlyShare } from "./yearly-schema";

/**
 * Dollars by year without the first; none are left where there was one year only.
 * @example nextYears([100, 50]) // [50]
 */
export function nextYears(dollars: readonly number[]): number[] {
  return dollars.length > 1 ? dollars.slice(1) : [0];
}

/**
 * A share by year without the first; the last stays.
 * @example nextYearsOrLast([0.03, 0.02]) // [0.02]
 */
export function nextYearsOrLast(share: YearlyShare): YearlyShare {
  return typeof share === "number" || share.length === 1 ? share : share.slice(1);
}
