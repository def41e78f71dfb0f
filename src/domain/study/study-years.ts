import type { RateStudy } from "./study-schema";
import type { YearlyDollars, YearlyShare } from "./yearly-schema";

/** The years of a study, and how growth reaches the first of them from the base year. */
export interface StudyYears {
  /** Projected fiscal years in order. */
  readonly years: readonly number[];
  /** Steps of growth from the base year to the first projected year; 0 where they are the same. */
  readonly stepsToFirst: number;
}

/** The projected years of a study. */
export function studyYears({ firstYear, years, baseYear }: RateStudy): StudyYears {
  return {
    years: Array.from({ length: years }, (_, index) => firstYear + index),
    stepsToFirst: firstYear - (baseYear ?? firstYear - 1),
  };
}

/**
 * A share of a projected year; the last of a list stays.
 * @param index 0 for the first projected year
 * @example shareAt([0.03, 0.02], 5) // 0.02
 */
export function shareAt(yearly: YearlyShare | undefined, index: number): number {
  if (yearly === undefined || typeof yearly === "number") return yearly ?? 0;
  return yearly[Math.min(index, yearly.length - 1)] ?? 0;
}

/**
 * Dollars of a projected year; none after a list has ended.
 * @example dollarsAt([100, 50], 2) // 0
 */
export function dollarsAt(yearly: YearlyDollars | undefined, index: number): number {
  if (yearly === undefined || typeof yearly === "number") return yearly ?? 0;
  return yearly[index] ?? 0;
}
