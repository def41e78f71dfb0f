import { dateOfDay, dayNumber, type IsoDate } from "../domain/calendar";

/** Excel's number of 1970-01-01; right for every date from 1900-03-01 on. */
const EXCEL_1970 = 25_569;

/**
 * The number Excel stores for a date.
 * @example excelDay("2026-10-31") // 46326
 */
export function excelDay(date: IsoDate): number {
  return dayNumber(date) + EXCEL_1970;
}

/** The date of a number Excel stores, without its time of day; inverse of `excelDay`. */
export function dateOfExcelDay(day: number): IsoDate {
  return dateOfDay(Math.floor(day) - EXCEL_1970);
}
