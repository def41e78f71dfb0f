import type { Shown } from "./cell";
import { formatNumber } from "./number-display";

/**
 * What a cell shows with its number format.
 * @example displayText({ value: -1234.5, type: "Double" }, "$#,##0.00_);($#,##0.00)") // "($1,234.50)"
 */
export function displayText({ value }: Shown, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? formatNumber(value, numberFormat) : value;
}
