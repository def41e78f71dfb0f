import { type IsoDate, isIsoDate } from "../../domain/calendar";
import { PIVOT_YEAR } from "../values/value-format";

/**
 * A day written as YYMMDD or YYYYMMDD.
 * @returns null where the digits are no day of the calendar
 * @example dateOfDigits("261009") // "2026-10-09"
 */
export function dateOfDigits(text: string): IsoDate | null {
  const digits = text.trim();
  if (/^\d{6}$/.test(digits)) return dateOfDigits(`${Number(digits.slice(0, 2)) < PIVOT_YEAR ? "20" : "19"}${digits}`);
  if (!/^\d{8}$/.test(digits)) return null;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return isIsoDate(date) ? date : null;
}

/**
 * The day of a moment as printed; a time or zone behind it never moves it to another day.
 * @returns null where the text does not begin with a day
 * @example printedDay("20261002235959[-4:EDT]") // "2026-10-02"
 */
export function printedDay(text: string): IsoDate | null {
  const parts = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!-?\d{1,2}-)/.exec(text);
  return parts === null ? null : dateOfDigits(`${parts[1] ?? ""}${parts[2] ?? ""}${parts[3] ?? ""}`);
}
