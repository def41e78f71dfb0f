import { type Column, combine, weightedSum } from "./combine";
import type { FundModel } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import type { LifelongDebt } from "./loan-parts";
import { MADE } from "./test-parts";

/** What fills the dollars of each sized issue: what its projects need over all years, known when it is issued as in the plan. */
export function issueFill({ issues, years }: FundModel, room: FundRoom): () => void {
  const all = Array.from({ length: years }, (_, year) => year);
  const filled = issues.map(({ name, needed }) => {
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
  return () => {
    for (const { into, sum } of filled) combine(into, sum);
  };
}

/** What fills the largest debt service of each projected year and all years after it, to the end of every loan. */
export function maximumDebtFill({ issues, years }: FundModel, lifelong: LifelongDebt, room: FundRoom): () => void {
  const dollars = new Float64Array(room.rows);
  const largest = Array.from({ length: years }, (_, year) => columnOf(room, MADE.maximumDebt, year));
  const paid = lifelong.years.map(({ at, certain, ofADollar }) => ({
    sum: weightedSum(
      certain,
      issues.map(({ name }, issue) => ({ times: ofADollar[issue] ?? 0, column: columnOf(room, name, 0) })),
    ),
    columns: largest.slice(0, at + 1),
  }));
  return () => {
    for (const column of largest) column.fill(0);
    for (const { sum, columns } of paid) {
      combine(dollars, sum);
      for (const column of columns) keepLargest(column, dollars);
    }
  };
}

function keepLargest(largest: Column, dollars: Column): void {
  const rows = largest.length;
  for (let row = 0; row < rows; row++) largest[row] = Math.max(largest[row] ?? 0, dollars[row] ?? 0);
}
