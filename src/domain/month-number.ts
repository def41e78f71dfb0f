import type { IsoDate } from "./calendar";

/**
 * Months since January of year 0: the distance of two months is the difference of their numbers.
 * @example monthNumber("2026-10-31") // 24321
 */
export function monthNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/**
 * The first day of the month with a number; inverse of `monthNumber` for first days.
 * @example monthOfNumber(24321) // "2026-10-01"
 */
export function monthOfNumber(month: number): IsoDate {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String(month - year * 12 + 1).padStart(2, "0")}-01`;
}
