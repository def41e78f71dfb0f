import type { Column } from "./combine";
import { type Deviating, factorColumns, productColumns, shareColumns } from "./factor-columns";
import type { FundModel } from "./fund-model";
import { factorsOfProduct, type YearlySum } from "./part";
import { MADE } from "./test-parts";

/** Columns of a chunk of simulations by name, one a projected year; used again by every chunk. */
export interface FundRoom {
  readonly rows: number;
  readonly columns: Map<string, readonly Column[]>;
  readonly billed: Column;
  readonly flow: Column;
  /** Net rate revenue that is still to come in. */
  readonly owed: Column;
  readonly dividend: Column;
  readonly divisor: Column;
  /** What a test keeps to, and half a cent; below zero it fails. */
  readonly slack: Column;
  /** By test: 1 for simulations in which it has failed in some year. */
  readonly failed: readonly Uint8Array[];
}

/** Room for so many simulations of a fund. */
export function fundRoom(model: FundModel, rows: number): FundRoom {
  const column = (): Column => new Float64Array(rows);
  const yearly = (): readonly Column[] => Array.from({ length: model.years }, column);
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
  return {
    ...{ rows, columns },
    ...{ billed: column(), flow: column(), owed: column() },
    ...{ dividend: column(), divisor: column(), slack: column() },
    failed: model.tested.map(() => new Uint8Array(rows)),
  };
}

/** The column of a name in a year. @throws Error when nothing makes it: a bug */
export function columnOf({ columns }: FundRoom, name: string, year: number): Column {
  const column = columns.get(name)?.[year];
  if (column === undefined) throw new Error(`nothing makes the column ${name}`);
  return column;
}

/** Puts the columns of what multiplies planned dollars into the room, for a chunk's deviations. */
export function takeFactors(model: FundModel, room: FundRoom, from: Deviating): void {
  for (const name of factorNames(model)) {
    const factors = factorsOfProduct(name).flatMap((each) => model.factors.filter((factor) => factor.name === each));
    const [only] = factors;
    if (only === undefined) continue;
    room.columns.set(name, factors.length === 1 ? factorColumns(only, from) : productColumns(factors, from));
  }
}

/** The columns of the share that is never collected, and of interest. */
export function yearlyShares(model: FundModel, from: Deviating) {
  return {
    uncollectible: shareColumns(model.uncollectible, 1, from),
    rate: shareColumns(model.interest, Number.MAX_VALUE, from),
    reserves: model.reserves.map(({ interest }) => shareColumns(interest, Number.MAX_VALUE, from)),
  };
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
