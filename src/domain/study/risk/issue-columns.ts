import { combine } from "./combine";
import type { FundModel } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import type { LifelongDebt } from "./loan-parts";
import { MADE } from "./test-parts";

/** Fills the dollars of each sized issue: what its projects need over all years, known when it is issued as in the plan. */
export function fillIssues({ issues, years }: FundModel, room: FundRoom): void {
  for (const { name, needed } of issues) {
    const all = Array.from({ length: years }, (_, year) => year);
    const terms = needed.terms.flatMap((term) =>
      all.map((year) => ({ coefficient: term.coefficients[year] ?? 0, column: columnOf(room, term.name, year) })),
    );
    const used = terms.filter(({ coefficient }) => coefficient !== 0);
    combine(columnOf(room, name, 0), {
      constant: needed.constant.reduce((sum, dollars) => sum + dollars, 0),
      coefficients: used.map(({ coefficient }) => coefficient),
      columns: used.map(({ column }) => column),
    });
  }
}

/** Fills the largest debt service of each projected year and all years after it, to the end of every loan. */
export function fillMaximumDebt({ issues, years }: FundModel, lifelong: LifelongDebt, room: FundRoom): void {
  const dollars = new Float64Array(room.rows);
  for (let year = 0; year < years; year++) columnOf(room, MADE.maximumDebt, year).fill(0);
  for (const paid of lifelong.years) {
    combine(dollars, {
      constant: paid.certain,
      coefficients: paid.ofADollar,
      columns: issues.map(({ name }) => columnOf(room, name, 0)),
    });
    for (let year = 0; year < Math.min(years, paid.at + 1); year++) {
      const largest = columnOf(room, MADE.maximumDebt, year);
      for (let row = 0; row < dollars.length; row++) largest[row] = Math.max(largest[row] ?? 0, dollars[row] ?? 0);
    }
  }
}
