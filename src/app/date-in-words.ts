import type { IsoDate } from "../domain/calendar";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * A date as a coordinator writes it, in any time zone the same.
 * @example dateInWords("2026-10-31") // "October 31, 2026"
 */
export function dateInWords(date: IsoDate): string {
  return `${monthName(date)} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

/**
 * A date with its month cut short, for the head of a narrow column.
 * @example shortDate("2026-10-31") // "Oct 31, 2026"
 */
export function shortDate(date: IsoDate): string {
  return `${monthName(date).slice(0, 3)} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

/**
 * The month of a date, short enough for an axis.
 * @example monthInWords("2026-10-01") // "Oct 2026"
 */
export function monthInWords(date: IsoDate): string {
  return `${monthName(date).slice(0, 3)} ${date.slice(0, 4)}`;
}

function monthName(date: IsoDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? date.slice(5, 7);
}
