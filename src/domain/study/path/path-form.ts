import { assertNever } from "../../assert-never";
import type { FundPlan } from "../fund-plan";
import type { LinearRow, LinearTerm } from "./linear-model";
import { FRONT_LOAD, type SolvedObjective } from "./path-objective";
import { priceIndex, slopesByIncrease } from "./price-index";

/** What an objective asks of the form of a path, and what it makes small, in a fund's own variables. */
export interface PathForm {
  readonly rows: readonly LinearRow[];
  readonly minimize: readonly (readonly LinearTerm[])[];
  /** Names of variables that it adds after the path's. */
  readonly adds: readonly string[];
}

/** The form of each objective; all but `least` are stated in increases. */
export function pathForm(objective: SolvedObjective, plan: FundPlan, increases: readonly number[]): PathForm {
  const first: LinearTerm = { variable: 0, times: 1 };
  switch (objective) {
    case "level":
      return { rows: levelRows(increases.length), minimize: [[first]], adds: [] };
    case "least":
      return { rows: [], minimize: increases.map((_, variable) => [{ variable, times: 1 }]), adds: [] };
    case "smooth": {
      const change = increases.length;
      return {
        rows: smoothRows(change, plan.fund.lastIncrease ?? 0),
        minimize: [[{ variable: change, times: 1 }], sumOfPrices(increases)],
        adds: ["largest change"],
      };
    }
    case "front-loaded":
      return {
        rows: frontLoadedRows(increases.length, plan.study.frontLoad ?? FRONT_LOAD),
        minimize: [[first], sumOfPrices(increases)],
        adds: [],
      };
    default:
      return assertNever(objective);
  }
}

function levelRows(years: number): readonly LinearRow[] {
  return laterYears(years).flatMap((year) => [
    { terms: difference(year, 0), atLeast: 0 },
    { terms: difference(0, year), atLeast: 0 },
  ]);
}

/** No year's increase differs from the one before by more than the largest change, which is the variable after the years. */
function smoothRows(years: number, last: number): readonly LinearRow[] {
  const change = { variable: years, times: 1 };
  return [
    { terms: [change, { variable: 0, times: -1 }], atLeast: -last },
    { terms: [change, { variable: 0, times: 1 }], atLeast: last },
    ...laterYears(years).flatMap((year) => [
      { terms: [change, ...difference(year - 1, year)], atLeast: 0 },
      { terms: [change, ...difference(year, year - 1)], atLeast: 0 },
    ]),
  ];
}

function frontLoadedRows(years: number, share: number): readonly LinearRow[] {
  return laterYears(years).map((year) => ({
    terms: [
      { variable: year - 1, times: share },
      { variable: year, times: -1 },
    ],
    atLeast: 0,
  }));
}

/** The sum of prices over the years, as it changes with each increase. */
function sumOfPrices(increases: readonly number[]): readonly LinearTerm[] {
  const each = priceIndex(increases).map(() => 1);
  return slopesByIncrease(each, increases).map((times, variable) => ({ variable, times }));
}

const laterYears = (years: number): readonly number[] =>
  Array.from({ length: Math.max(0, years - 1) }, (_, at) => at + 1);

function difference(more: number, less: number): readonly LinearTerm[] {
  return [
    { variable: more, times: 1 },
    { variable: less, times: -1 },
  ];
}
