import type { LinearRow, LinearTerm } from "./linear-model";
import { increasesOf, priceIndex, slopesByPrice } from "./price-index";

/**
 * What a model's path variables stand for, one a year: prices, in which tests without a response to price are straight lines;
 * or increases, in which the forms of paths (level, smooth, front-loaded) are.
 */
export type PathSpace = "prices" | "increases";

/** The values of the path variables at a path. */
export function valuesAt(space: PathSpace, increases: readonly number[]): readonly number[] {
  return space === "prices" ? priceIndex(increases) : increases;
}

/** The path that values of the path variables mean. */
export function pathAt(space: PathSpace, values: readonly number[]): readonly number[] {
  return space === "prices" ? increasesOf(values) : values;
}

/** Changes with each year's increase, as changes with each path variable. */
export function slopesIn(space: PathSpace, byIncrease: readonly number[], at: readonly number[]): readonly number[] {
  return space === "prices" ? slopesByPrice(byIncrease, at) : byIncrease;
}

/** An increase of one year held by a number; `extra` terms count as increase. */
export interface IncreaseBound {
  readonly year: number;
  readonly bound: number;
  readonly extra?: readonly LinearTerm[];
}

/** The row by which an increase is at least a number. */
export function increaseAtLeast(space: PathSpace, { year, bound, extra = [] }: IncreaseBound): LinearRow {
  if (space === "increases") return { terms: [{ variable: year, times: 1 }, ...extra], atLeast: bound };
  const price = { variable: year, times: 1 };
  if (year === 0) return { terms: [price, ...extra], atLeast: 1 + bound };
  return { terms: [price, { variable: year - 1, times: -(1 + bound) }, ...extra], atLeast: 0 };
}

/** The row by which an increase is at most a number. */
export function increaseAtMost(space: PathSpace, { year, bound, extra = [] }: IncreaseBound): LinearRow {
  const { terms, atLeast } = increaseAtLeast(space, { year, bound });
  return { terms: [...terms.map(({ variable, times }) => ({ variable, times: -times })), ...extra], atLeast: -atLeast };
}
