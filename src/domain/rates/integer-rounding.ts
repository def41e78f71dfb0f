import type { Rounding } from "./rounding";

/** Whole numbers below this keep their exact value in a double when they are added, multiplied and divided here. */
export const SAFE = 2 ** 51;

/**
 * A quotient of whole numbers rounded to a whole number. Exact for |dividend| and divisor below 2^51: the nearest double of
 * such a quotient lies on the same side of every whole and half number as the quotient itself.
 * @example roundedQuotient(14055, 10, "half-up") // 1406
 */
export function roundedQuotient(dividend: number, divisor: number, mode: Rounding["mode"]): number {
  if (dividend < 0) return -roundedQuotient(-dividend, divisor, mode);
  if (mode === "half-up") return Math.floor((2 * dividend + divisor) / (2 * divisor));
  const floor = Math.floor(dividend / divisor);
  if (mode === "down") return floor;
  const rest = dividend - floor * divisor;
  if (mode === "up") return rest === 0 ? floor : floor + 1;
  const half = 2 * rest - divisor;
  if (half !== 0) return half > 0 ? floor + 1 : floor;
  return floor % 2 === 0 ? floor : floor + 1;
}
