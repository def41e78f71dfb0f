/** A calendar date as `YYYY-MM-DD`; no clock, no zone. */
export type IsoDate = string;

const MS_PER_DAY = 86_400_000;

/**
 * Whether a text is a real calendar date in `YYYY-MM-DD`.
 * @example isIsoDate("2026-02-29") // false
 */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar.
 * @example dayNumber("1970-01-31") // 30
 */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

/** The date of a day number; inverse of `dayNumber`. */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The date `days` later (earlier when negative).
 * @example addDays("2024-02-28", 2) // "2024-03-01"
 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/**
 * Days from one date to a later one; the days past due when `from` is the due date.
 * @example daysBetween("2026-10-01", "2026-10-31") // 30
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The last day of the date's month.
 * @example monthEnd("2024-02-10") // "2024-02-29"
 */
export function monthEnd(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
