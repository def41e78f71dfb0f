import type { Column } from "./combine";
import type { FundModel } from "./fund-model";
import { factorsOfProduct, type YearlySum } from "./part";
import { MADE } from "./test-parts";

/** Columns of a chunk of simulations by name, one a projected year; used again by every chunk. */
export interface FundRoom {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Column[]>;
  /** Products of two and more factors that some sum asks for. */
  readonly products: readonly string[];
  readonly billed: Column;
  readonly flow: Column;
  readonly uncollectible: Column;
  readonly rate: Column;
  /** Net rate revenue that is still to come in. */
  readonly owed: Column;
  readonly dividend: Column;
  readonly divisor: Column;
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
  const products = productsOf(model);
  const columns = new Map<string, readonly Column[]>();
  for (const { name } of model.factors) columns.set(name, yearly());
  for (const name of products) columns.set(name, yearly());
  for (const { name } of model.issues) columns.set(name, same());
  if (model.lifelong !== null) columns.set(MADE.maximumDebt, yearly());
  for (const name of [MADE.net, MADE.interest, MADE.operating, MADE.debt]) columns.set(name, same());
  columns.set(MADE.ending, yearly());
  for (const { name } of model.reserves) columns.set(name, yearly());
  return {
    rows,
    columns,
    products,
    billed: column(),
    flow: column(),
    uncollectible: column(),
    rate: column(),
    owed: column(),
    dividend: column(),
    divisor: column(),
    failed: model.tests.map(() => new Uint8Array(rows)),
  };
}

/** The column of a name in a year. @throws Error when nothing makes it: a bug */
export function columnOf({ columns }: FundRoom, name: string, year: number): Column {
  const column = columns.get(name)?.[year];
  if (column === undefined) throw new Error(`nothing makes the column ${name}`);
  return column;
}

function productsOf(model: FundModel): readonly string[] {
  const { billed, operating, debt, flow, coverage, cashOverOperating, issues, reserves, tests } = model;
  const sums: readonly YearlySum[] = [
    ...[billed, operating, debt, flow, coverage.dividend, coverage.divisor],
    ...[cashOverOperating.dividend, cashOverOperating.divisor],
    ...issues.map(({ needed }) => needed),
    ...reserves.map((reserve) => reserve.flow),
    ...tests.flatMap((test) => (test.kind === "dollars" ? [test.slack] : [])),
  ];
  const names = sums.flatMap(({ terms }) => terms.map(({ name }) => name));
  return [...new Set(names)].filter((name) => factorsOfProduct(name).length > 1);
}
