import { median, medianAbsoluteDeviation } from "simple-statistics";

/** A month's measure, for telling which months stand out. */
export interface MonthlyMeasure {
  /** First day of the month. */
  readonly month: string;
  readonly value: number;
}

/** What is usual over some months, and which months are not. */
export interface UsualRange {
  /** In the measure's own unit; null when there is no month. */
  readonly median: number | null;
  /** First days of the months that stand out, in order. */
  readonly unusual: readonly string[];
}

/** Fewer months than this have no usual range. */
const LEAST_MONTHS = 6;
/** Makes the median absolute deviation of normal data equal to its standard deviation. */
const NORMAL_SCALE = 1.4826;
/** Scaled deviations beyond which a month stands out. */
const LIMIT = 3;

/**
 * The median of a monthly measure, and the months further than three scaled median absolute deviations from it; unlike a
 * mean and a standard deviation it is not moved by the odd months themselves. A screening, not a test: look before you judge.
 * Source: Leys et al., "Detecting outliers", Journal of Experimental Social Psychology 49 (2013).
 * @example usualRange([80, 81, 82, 81, 80, 95].map((value, at) => ({ month: `2026-0${at + 1}-01`, value }))).unusual // ["2026-06-01"]
 */
export function usualRange(months: readonly MonthlyMeasure[]): UsualRange {
  if (months.length === 0) return { median: null, unusual: [] };
  const values = months.map(({ value }) => value);
  const middle = median(values);
  const reach = LIMIT * NORMAL_SCALE * medianAbsoluteDeviation(values);
  const unusual = months.filter(({ value }) => months.length >= LEAST_MONTHS && Math.abs(value - middle) > reach);
  return { median: middle, unusual: unusual.map(({ month }) => month) };
}
