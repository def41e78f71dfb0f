import type { IsoDate } from "./calendar";

const NAMES = "January February March April May June July August September October November December".split(" ");

/**
 * A calendar month by its number, 1 to 12.
 * @example monthName(8) // "August"
 */
export function monthName(month: number): string {
  return NAMES[month - 1] ?? String(month);
}

/**
 * The month of a date, short enough for a chart.
 * @example monthInWords("2026-10-01") // "Oct 2026"
 */
export function monthInWords(date: IsoDate): string {
  return `${monthName(Number(date.slice(5, 7))).slice(0, 3)} ${date.slice(0, 4)}`;
}

/**
 * The month of a date, as in a sentence.
 * @example monthInSentence("2026-10-01") // "October 2026"
 */
export function monthInSentence(date: IsoDate): string {
  return `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`;
}
