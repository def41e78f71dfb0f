import { dateOfDay } from "../domain/calendar";

/** From which day a workbook counts: Excel's own 1900, or 1904 as old Excel for Mac did. */
export type DateSystem = "1900" | "1904";

/** Day numbers (since 1970-01-01) of a workbook's day 0; before March 1900 the 1900 system is a day off. */
const DAY_ZERO = { "1900": -25_569, "1904": -24_107 } as const;
/** The 29 February 1900 that Excel counts and that never was. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31 as a day number, the last day Excel can show. */
const LAST_DAY = 2_932_896;
const SECONDS_PER_DAY = 86_400;

/**
 * The day (and time, if there is one) that a workbook means by a number; seconds are rounded. A number below 1 is a
 * time alone. Null for 0, for negative numbers and beyond the year 9999: they are no days.
 * @example sheetDateText(46326.75, "1900") // "2026-10-31T18:00:00"
 */
export function sheetDateText(serial: number, system: DateSystem): string | null {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const time = seconds - day * SECONDS_PER_DAY;
  if (serial < 0 || day + DAY_ZERO[system] > LAST_DAY || (day === 0 && time === 0)) return null;
  if (day === 0 && system === "1900") return clockText(time);
  return time === 0 ? dayText(day, system) : `${dayText(day, system)}T${clockText(time)}`;
}

/**
 * A time of day or a duration, in whole seconds.
 * @example clockText(63_000) // "17:30:00"
 */
export function clockText(seconds: number): string {
  const parts = [Math.floor(Math.abs(seconds) / 3600), Math.floor(Math.abs(seconds) / 60) % 60, Math.abs(seconds) % 60];
  return `${seconds < 0 ? "-" : ""}${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

function dayText(day: number, system: DateSystem): string {
  if (system === "1900" && day === FALSE_LEAP_DAY) return "1900-02-29";
  const early = system === "1900" && day < FALSE_LEAP_DAY ? 1 : 0;
  return dateOfDay(day + DAY_ZERO[system] + early);
}
