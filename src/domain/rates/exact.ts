import { Fraction } from "fraction.js";

/**
 * A rational number without rounding error: what rates, quantities and shares are computed in until a rule rounds them.
 * Numbers enter as they are printed, so 46.84 is 4684/100 and not the nearest binary fraction.
 */
export const Exact = Fraction;
/** A number of that kind. */
export type Exact = Fraction;

/** Nothing. */
export const ZERO: Exact = new Fraction(0);
/** The factor that changes nothing. */
export const ONE: Exact = new Fraction(1);

/**
 * A number as it is printed, exactly: a decimal or a fraction; null for a text that is neither.
 * @example exactOf(46.84)?.toFraction() // "1171/25"
 */
export function exactOf(value: number | string): Exact | null {
  const text = String(value).trim();
  if (/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return new Fraction(text);
  if (/^-?\d+\/[1-9]\d*$/.test(text)) return new Fraction(text);
  const scientific = /^(-?\d+(?:\.\d+)?)e([+-]?\d+)$/i.exec(text);
  if (scientific === null) return null;
  return new Fraction(scientific[1] ?? "0").mul(new Fraction(10).pow(Number(scientific[2])));
}

/** The greater of two. */
export function atLeast(value: Exact, least: Exact): Exact {
  return value.lt(least) ? least : value;
}

/** The lesser of two. */
export function atMost(value: Exact, most: Exact): Exact {
  return value.gt(most) ? most : value;
}

/**
 * A plain decimal text with at least two decimals, more where the number has more, ten at most.
 * @example exactDollars(new Exact("152.281")) // "152.281"
 */
export function exactDollars(value: Exact): string {
  const text = value.round(10).toString(10).replace(/[()]/g, "");
  const [whole = "0", decimals = ""] = text.split(".");
  return `${whole}.${decimals.padEnd(2, "0")}`;
}
