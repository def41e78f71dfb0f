import { Exact } from "./exact";
import type { WholeParts } from "./integer-charge";
import { SAFE } from "./integer-rounding";

/** A figure is too fine or too large for whole numbers in doubles; such bills take the exact path. */
export class BeyondWhole extends Error {}

/**
 * An exact number as a whole one.
 * @throws BeyondWhole for a number that is not whole, or not below 2^51
 */
export function wholeOf(value: Exact): number {
  const number = value.valueOf();
  if (value.d !== 1n || Math.abs(number) >= SAFE) throw new BeyondWhole();
  return number;
}

/** Dividend and divisor of an exact number, both whole. @throws BeyondWhole */
export function wholeParts(value: Exact): WholeParts {
  return { dividend: wholeOf(new Exact(value.s * value.n, 1n)), divisor: wholeOf(new Exact(value.d, 1n)) };
}

/** The least number by which all become whole when multiplied. */
export function commonDenominator(values: readonly Exact[]): Exact {
  return values.reduce((scale, { d }) => scale.lcm(new Exact(d, 1n)), new Exact(1));
}
