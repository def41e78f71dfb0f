import { type Column, combine, type WeightedSum, weightedSum } from "./combine";
import type { FundModel } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import type { LifelongDebt } from "./loan-parts";
import { MADE } from "./test-parts";

/** A column and the sum that fills it. */
export interface Filled {
  readonly into: Column;
  readonly sum: WeightedSum;
}

/** The dollars of each sized issue: what its projects need over all years, known when it is issued as in the plan. */
export function issueSums({ issues, years }: FundModel, room: FundRoom): readonly Filled[] {
  const all = Array.from({ length: years }, (_, year) => year);
  return issues.map(({ name, needed }) => {
    const terms = needed.terms.flatMap(({ name: factor, coefficients }) =>
      all.map((year) => ({ times: coefficients[year] ?? 0, column: columnOf(room, factor, year) })),
    );
    const certain = needed.constant.reduce((dollars, each) => dollars + each, 0);
    const sum = weightedSum(
      certain,
      terms.filter(({ times }) => times !== 0),
    );
    return { into: columnOf(room, name, 0), sum };
  });
}

/** The largest debt service of each projected year and all years after it, to the end of every loan. */
export interface MaximumDebt {
  readonly largest: readonly Column[];
  readonly dollars: Column;
  /** What is paid in a year, and the projected years that come no later. */
  readonly paid: readonly { readonly sum: WeightedSum; readonly columns: readonly Column[] }[];
}

/** Readies the columns of the largest debt service. */
export function maximumDebt({ issues, years }: FundModel, lifelong: LifelongDebt, room: FundRoom): MaximumDebt {
  const largest = Array.from({ length: years }, (_, year) => columnOf(room, MADE.maximumDebt, year));
  const paid = lifelong.years.map(({ at, certain, ofADollar }) => ({
    sum: weightedSum(
      certain,
      issues.map(({ name }, issue) => ({ times: ofADollar[issue] ?? 0, column: columnOf(room, name, 0) })),
    ),
    columns: largest.slice(0, at + 1),
  }));
  return { largest, dollars: new Float64Array(room.rows), paid };
}

/** Fills the columns of the largest debt service from the dollars issued. */
export function fillMaximumDebt({ largest, dollars, paid }: MaximumDebt): void {
  for (const column of largest) column.fill(0);
  for (const { sum, columns } of paid) {
    combine(dollars, sum);
    for (const column of columns) keepLargest(column, dollars);
  }
}

function keepLargest(largest: Column, dollars: Column): void {
  const rows = largest.length;
  for (let row = 0; row < rows; row++) largest[row] = Math.max(largest[row] ?? 0, dollars[row] ?? 0);
}
