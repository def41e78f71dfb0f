import { roundTo } from "../round-decimal";
import type { StudyYears } from "./study-years";

/** A base-year figure carried forward. */
export interface Growing {
  /** Of the base year. */
  readonly base: number;
  /** Rate of change into the projected year of an index, 0 for the first; the years between base and first take the first's. */
  readonly rateAt: (index: number) => number;
  /** Decimals that each year is rounded to before the next grows from it; null for none. */
  readonly decimals: number | null;
}

/**
 * A figure of each projected year, grown year by year from the base year; rounded each year where the study rounds, so that
 * the next year grows from what was printed.
 * @example grow({ base: 100, rateAt: () => 0.03, decimals: null }, { years: [2027, 2028], stepsToFirst: 1 }) // [103, 106.09]
 */
export function grow({ base, rateAt, decimals }: Growing, { years, stepsToFirst }: StudyYears): readonly number[] {
  const rounded = (value: number): number => (decimals === null ? value : roundTo(value, decimals, "nearest"));
  let figure = base;
  for (let step = 0; step < stepsToFirst; step += 1) figure = rounded(figure * (1 + rateAt(0)));
  return years.map((_, index) => {
    if (index > 0) figure = rounded(figure * (1 + rateAt(index)));
    return figure;
  });
}
