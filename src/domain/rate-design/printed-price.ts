import type { Cents } from "../money";
import type { Charge } from "../rates/charge-schema";
import { Exact, exactOf } from "../rates/exact";
import { roundTo } from "../rates/rounding";
import { withPrices } from "./charge-prices";

/** Decimals of a price in dollars, unless today's price has more. */
export const CENTS = 2;

/**
 * A price as an ordinance prints it: to the cent, or to more decimals, halves up. The number is taken for the decimal that it
 * prints as, as a spreadsheet does.
 * @example printedPrice(51.185) // 51.19
 */
export function printedPrice(price: number, decimals = CENTS): number {
  const exact = exactOf(Number(price.toPrecision(15))) ?? new Exact(0);
  return roundTo(exact, { to: new Exact(1, 10 ** decimals), mode: "half-up" }).valueOf();
}

/**
 * Dollars to the cent, as a spreadsheet rounds them: 51,519.435 is 51,519.44 though its nearest binary fraction is below it.
 * @example printedCents(51519.435) // 5151944
 */
export function printedCents(dollars: number): Cents {
  return Math.round(100 * printedPrice(dollars));
}

/**
 * Decimals that a charge's prices are printed with: cents, or as many as its most finely written price has today. A price of
 * $0.0512 a cubic foot would be worthless in cents.
 */
export function priceDecimals(charge: Charge): number {
  let most = CENTS;
  withPrices(charge, (price) => {
    const [, decimals = ""] = String(price).split(".");
    most = Math.max(most, decimals.length);
    return price;
  });
  return most;
}
