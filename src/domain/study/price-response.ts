import type { Elasticity } from "./revenue-schema";
import type { Inflator } from "./study-schema";
import { shareAt } from "./study-years";

/** The share of its volume that a line keeps in each year, once customers have seen the new price. */
export interface PriceResponse {
  readonly elasticity: Elasticity;
  /** By which prices are deflated first; undefined for not at all. */
  readonly deflator: Inflator | undefined;
}

/**
 * The part of a volume that is still used after prices have moved, by year; 1 is all of it. Essential use does not react.
 * `linear` takes each year's change for itself, q·(1 + ε·Δp/p); `constant` is (p/p0)^ε (RATES.md, 6).
 * @param prices dollars a unit by year, @param existing dollars a unit before the first year
 * @example volumeKept([1.018], 1, { elasticity: { coefficient: -0.2, source: "" }, deflator: undefined }) // [0.9964]
 */
export function volumeKept(prices: readonly number[], existing: number, response: PriceResponse): readonly number[] {
  const { coefficient, form = "linear", essentialShare = 0 } = response.elasticity;
  let before = existing;
  let reacting = 1;
  return prices.map((price, at) => {
    const step = before === 0 ? 1 : price / before / (1 + shareAt(response.deflator?.rate, at));
    reacting *= form === "linear" ? 1 + coefficient * (step - 1) : step ** coefficient;
    before = price;
    return essentialShare + (1 - essentialShare) * reacting;
  });
}
