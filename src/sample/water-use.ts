import type { Chance } from "./chance";

/** How use moves over the year. */
export type SeasonName = "home" | "student" | "steady";

/** Use by month, January first, as a share of the yearly average. */
const SEASONS: Readonly<Record<SeasonName, readonly number[]>> = {
  home: [0.94, 0.93, 0.94, 0.96, 1.02, 1.12, 1.2, 1.17, 1.05, 0.96, 0.93, 0.95],
  student: [0.9, 1.1, 1.0, 1.12, 0.85, 0.55, 0.5, 0.75, 1.15, 1.15, 1.08, 0.85],
  steady: [0.98, 0.98, 0.99, 1.0, 1.0, 1.03, 1.04, 1.04, 1.01, 0.99, 0.97, 0.97],
};
const MONTHLY_SPREAD = 0.3;

/** Who uses the water, and how it moves over the year. */
export interface UsePattern {
  /** Average use in cubic feet a day. */
  readonly dailyCf: number;
  readonly season: SeasonName;
}

/** A stretch of days of which the middle lies in a month (1 to 12). */
export interface UseSpan {
  readonly days: number;
  readonly month: number;
}

/** True use over some days, in whole cubic feet: the daily average by season, with a month's ups and downs. */
export function drawUse(pattern: UsePattern, span: UseSpan, chance: Chance): number {
  const season = SEASONS[pattern.season][span.month - 1] ?? 1;
  return Math.round(pattern.dailyCf * season * span.days * chance.around(MONTHLY_SPREAD));
}
