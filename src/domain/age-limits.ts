import { agingLimits } from "./aging-bucket";
import { addDays, daysBetween, type IsoDate } from "./calendar";

/**
 * The last day of every bucket when what is due today is late: not due ends the day before.
 * @param limits as they are when an edge's own day closes its bucket, not due first; see `agingLimits`
 * @example dueDayIsLate([0, 30, 60]) // [-1, 30, 60]
 */
export function dueDayIsLate(limits: readonly number[]): readonly number[] {
  return [-1, ...limits.slice(1)];
}

/**
 * The last day of every bucket when an edge's own day opens the next one: day 30 is in 30–59, not in 1–30.
 * @param edges last day of each bucket after not due when the day closes it
 * @example edgeOpensNext([30, 60]) // [0, 29, 59]
 */
export function edgeOpensNext(edges: readonly number[]): readonly number[] {
  return agingLimits(edges).map((limit) => Math.max(0, limit - 1));
}

/**
 * The last day of every bucket by calendar months: what was due earlier in the as-of date's month, then month by month back.
 * On the first of a month nothing can have been due earlier in it, and its bucket is empty.
 * @param months how many months have a bucket of their own, the as-of date's among them
 * @example monthLimits("2026-10-31", 2) // [0, 30, 60]
 */
export function monthLimits(asOf: IsoDate, months: number): readonly number[] {
  const limits = [0];
  for (let start = firstOfMonth(asOf); limits.length <= months; start = firstOfMonth(addDays(start, -1))) {
    limits.push(daysBetween(start, asOf));
  }
  return limits;
}

/**
 * Which bucket an age falls into, counted from 0: the count of limits that it exceeds.
 * @example ageIndex(30, [0, 29, 59]) // 2
 */
export function ageIndex(days: number, limits: readonly number[]): number {
  return limits.filter((limit) => limit < days).length;
}

function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 7)}-01`;
}
