import type { NumberFormat } from "./placed";

const CODES: Readonly<Record<NumberFormat, string>> = {
  general: "General",
  text: "@",
  dollars: '$#,##0.00_);($#,##0.00);"-"_)',
  "whole-dollars": '$#,##0_);($#,##0);"-"_)',
  count: "#,##0_)",
  percent: "0.0%_)",
  "fine-percent": "0.00%_)",
  "exact-percent": "0.00######%_)",
  price: "#,##0.00########_)",
  decimal: "#,##0.00_)",
  days: "#,##0.0_)",
  date: "mmm d, yyyy",
  usage: "#,##0.0_)",
};

/** Characters the widest usual value of a format needs; a formula's result is not known when widths are set. */
const USUAL_WIDTHS: Readonly<Record<NumberFormat, number>> = {
  general: 10,
  text: 8,
  dollars: 16,
  "whole-dollars": 13,
  count: 10,
  percent: 9,
  "fine-percent": 10,
  "exact-percent": 10,
  price: 12,
  decimal: 12,
  days: 9,
  date: 14,
  usage: 12,
};

/**
 * Excel's code for a number format. Dollars stand in parentheses when negative and as a dash when zero; dates are
 * spelled so that no reader can take the day for the month.
 * @example excelFormat("percent") // "0.0%_)"
 */
export function excelFormat(format: NumberFormat): string {
  return CODES[format];
}

/**
 * Characters a column needs to show a number in a format without `####`.
 * @param value a known constant; null for a formula
 * @example numberWidth("dollars", 1234567.5) // 17
 */
export function numberWidth(format: NumberFormat, value: number | null): number {
  const usual = USUAL_WIDTHS[format];
  if (value === null || format === "date" || format === "text") return usual;
  const digits = Math.trunc(Math.abs(value)).toString().length;
  const separators = Math.floor((digits - 1) / 3);
  return Math.max(usual, digits + separators + decorations(format) + furtherDecimals(format, value));
}

/** Decimals beyond the second, where a format shows them all. */
function furtherDecimals(format: NumberFormat, value: number): number {
  if (format !== "price" && format !== "exact-percent") return 0;
  return Math.max(0, (String(Math.abs(value)).split(".")[1]?.length ?? 0) - 2);
}

/** Sign or parentheses, dollar sign, decimal point and decimals, and a little air. */
function decorations(format: NumberFormat): number {
  const decimals = format === "dollars" || format === "decimal" || format === "general" || format === "price" ? 3 : 2;
  return decimals + (format === "dollars" || format === "whole-dollars" ? 5 : 3);
}
