import { CannotDesign } from "./cannot-design";

/** What one price is to bring in, over weighted units: units × weight × multiplier. */
export interface PricedUnits {
  /** Dollars that are to be billed. */
  readonly dollars: number;
  /** Weighted units that do not respond to price: bills, meters, essential use. */
  readonly steady: number;
  /** Weighted units of use above essential use, at the price of before. */
  readonly elastic: number;
  /** Price of before, in dollars of the new year; 0 where there was none. */
  readonly before: number;
  /** Change of use over change of price, 0 or below. */
  readonly elasticity: number;
}

/**
 * The price at which steady and elastic units bring in the dollars, use answering by the linear form
 * Q1 = Q0 × (1 + elasticity × (price − before) / before). It is the lesser root of
 * (elasticity × elastic / before) × p² + (steady + elastic × (1 − elasticity)) × p = dollars.
 * @throws CannotDesign where there are no units, or where no price brings in so much
 * @example solvePrice({ dollars: 220, steady: 50, elastic: 50, before: 2, elasticity: 0 }) // 2.2
 */
export function solvePrice({ dollars, steady, elastic, before, elasticity }: PricedUnits): number {
  if (steady + elastic <= 0) throw new CannotDesign("there are no units that a price could be charged for.");
  if (elasticity === 0 || elastic === 0 || before <= 0) return dollars / (steady + elastic);
  const square = (elasticity * elastic) / before;
  const linear = steady + elastic * (1 - elasticity);
  const root = linear * linear + 4 * square * dollars;
  if (root < 0)
    throw new CannotDesign(
      `no price brings in so much: at an elasticity of ${elasticity} use falls faster than the price rises.`,
    );
  return (-linear + Math.sqrt(root)) / (2 * square);
}

/**
 * What is left of use above essential use at a price.
 * @example useResponse(2.2, { before: 2, elasticity: -0.2 }) // 0.98
 */
export function useResponse(price: number, { before, elasticity }: Pick<PricedUnits, "before" | "elasticity">): number {
  return before <= 0 ? 1 : Math.max(0, 1 + elasticity * (price / before - 1));
}
