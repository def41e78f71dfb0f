import { type Column, type WeightedSum, weightedSum } from "./combine";
import { type Deviating, factorColumns, productColumns } from "./factor-columns";
import type { FundModel } from "./fund-model";
import { factorsOfProduct, type YearlySum } from "./part";
import { MADE } from "./test-parts";

/** Columns of a chunk of simulations by name, one a projected year; used again by every chunk. */
export interface FundRoom {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Column[]>;
}

/** Room for so many simulations of a fund, with the columns of what multiplies its planned dollars. */
export function fundRoom(model: FundModel, from: Deviating, rows: number): FundRoom {
  const column = (): Column => new Float64Array(rows);
  const yearly = (): readonly Column[] => Array.from({ length: model.years }, column);
  // What no later year reads stands in one column, which stays in the processor's cache.
  const same = (): readonly Column[] => {
    const only = column();
    return Array.from({ length: model.years }, () => only);
  };
  const columns = new Map<string, readonly Column[]>();
  for (const { name } of model.issues) columns.set(name, same());
  if (model.lifelong !== null) columns.set(MADE.maximumDebt, yearly());
  for (const name of [MADE.net, MADE.interest, MADE.operating, MADE.debt]) columns.set(name, same());
  columns.set(MADE.ending, yearly());
  for (const { name } of model.reserves) columns.set(name, yearly());
  takeFactors(model, columns, from);
  return { rows, columns };
}

/** The column of a name in a year. @throws Error when nothing makes it: a bug */
export function columnOf({ columns }: FundRoom, name: string, year: number): Column {
  const column = columns.get(name)?.[year];
  if (column === undefined) throw new Error(`nothing makes the column ${name}`);
  return column;
}

/** A sum of a year by the columns that it adds up. */
export function sumOf({ constant, terms }: YearlySum, room: FundRoom, year: number): WeightedSum {
  const used = terms.filter(({ coefficients }) => (coefficients[year] ?? 0) !== 0);
  return weightedSum(
    constant[year] ?? 0,
    used.map(({ name, coefficients }) => ({ times: coefficients[year] ?? 0, column: columnOf(room, name, year) })),
  );
}

function takeFactors(model: FundModel, columns: Map<string, readonly Column[]>, from: Deviating): void {
  for (const name of factorNames(model)) {
    const factors = factorsOfProduct(name).flatMap((each) => model.factors.filter((factor) => factor.name === each));
    const [only] = factors;
    if (only === undefined) continue;
    columns.set(name, factors.length === 1 ? factorColumns(only, from) : productColumns(factors, from));
  }
}

function factorNames({ billed, operating, debt, flow, issues, reserves, ratios }: FundModel): readonly string[] {
  const sums: readonly YearlySum[] = [
    ...[billed, operating, debt, flow],
    ...issues.map(({ needed }) => needed),
    ...reserves.map((reserve) => reserve.flow),
    ...ratios.flatMap(({ dividend, divisor }) => [dividend, divisor]),
  ];
  return [...new Set(sums.flatMap(({ terms }) => terms.map(({ name }) => name)))];
}
