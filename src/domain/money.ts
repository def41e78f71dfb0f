/** Money is an integer count of cents from the export to the sheet; dollars exist only in cells and printed text. */
export type Cents = number;

/**
 * Cents as a plain dollar text with two decimals, for JSON and CSV.
 * @example dollarText(-5) // "-0.05"
 */
export function dollarText(cents: Cents): string {
  const digits = Math.abs(cents).toString().padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Cents as a coordinator reads them, with thousands separated.
 * @example printDollars(-123456) // "-$1,234.56"
 */
export function printDollars(cents: Cents): string {
  const text = dollarText(Math.abs(cents)).replace(/\B(?=(\d{3})+\.)/g, ",");
  return `${cents < 0 ? "-" : ""}$${text}`;
}

/**
 * Dollars for a cell; exact to the cent below 90 trillion dollars.
 * @example toDollars(428429) // 4284.29
 */
export function toDollars(cents: Cents): number {
  return cents / 100;
}
