import { dateOfExcelDay } from "../../report/excel-day";
import type { CellValue } from "../../report/placed";

/**
 * A cell's value as a reader takes it; Excel tells a date only by its number format.
 * @example cellValue(46326, "mmm d, yyyy") // "2026-10-31"
 */
export function cellValue(value: unknown, numberFormat: unknown): CellValue {
  if (typeof value === "number") return showsDate(numberFormat) ? dateOfExcelDay(value) : value;
  if (typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** A format code with a day or a year in it, outside of quoted text, colours and escapes. */
function showsDate(code: unknown): boolean {
  return typeof code === "string" && code !== "General" && /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ""));
}
