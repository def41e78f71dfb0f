import { shareAt } from "../study-years";
import { type Column, type WeightedSum, weightedSum } from "./combine";
import type { Deviations } from "./deviations";
import type { Factor } from "./factor";
import type { MovedShare } from "./fund-model";
import { type SharedColumns, type SharedFill, sharedUnder } from "./shared-columns";

/** What columns of deviating assumptions are filled from. */
export interface Deviating {
  readonly deviations: Deviations;
  readonly shared: SharedColumns;
  readonly stepsToFirst: number;
}

const NO_LIMIT = Number.MAX_VALUE;

/** The columns of a factor, by year; a rate of change grows from year to year, and nothing falls below nothing. */
export function factorColumns({ moves, rate }: Factor, from: Deviating): readonly Column[] {
  const { deviations, shared, stepsToFirst } = from;
  return sharedUnder(shared, JSON.stringify([moves, rate]), (columns, year): readonly SharedFill[] => {
    const [into, before] = [columnAt(columns, year), columns[year - 1]];
    // (1 + planned rate + deviation) / (1 + planned rate); nothing grows from a rate of −100 %.
    const planned = rate === null ? 1 : 1 + shareAt(rate, year);
    const [constant, times] = planned === 0 ? [0, 0] : [1, 1 / planned];
    const sum = moving({ constant, times, moves, deviations }, year);
    const own: SharedFill = { kind: "sum", into, sum, most: NO_LIMIT };
    if (rate === null) return [own];
    if (before !== undefined) return [own, { kind: "product", into, a: into, b: before }];
    return stepsToFirst === 1 ? [own] : [own, { kind: "power", into, steps: stepsToFirst }];
  });
}

/** The columns of a product of factors, by year. */
export function productColumns(factors: readonly Factor[], from: Deviating): readonly Column[] {
  const key = JSON.stringify(factors.map(({ moves, rate }) => [moves, rate]));
  const [first = [], ...others] = factors.map((factor) => factorColumns(factor, from));
  return sharedUnder(from.shared, `product ${key}`, (columns, year) => {
    const into = columnAt(columns, year);
    return others.map((other, at): SharedFill => {
      return { kind: "product", into, a: at === 0 ? columnAt(first, year) : into, b: columnAt(other, year) };
    });
  });
}

/** The columns of a yearly share with its deviations, not below 0 and not above `most`. */
export function shareColumns(share: MovedShare, most: number, { deviations, shared }: Deviating): readonly Column[] {
  const { planned, moves } = share;
  return sharedUnder(shared, JSON.stringify(["share", planned, moves, most]), (columns, year) => {
    const sum = moving({ constant: planned[year] ?? 0, times: 1, moves, deviations }, year);
    return [{ kind: "sum", into: columnAt(columns, year), sum, most }];
  });
}

interface Moving {
  readonly constant: number;
  readonly times: number;
  readonly moves: readonly number[];
  readonly deviations: Deviations;
}

/** A constant, and so many times the year's deviations of these uncertainties. */
function moving({ constant, times, moves, deviations }: Moving, year: number): WeightedSum {
  const columns = moves.map((place) => columnAt(deviations[place] ?? [], year));
  return weightedSum(
    constant,
    columns.map((column) => ({ times, column })),
  );
}

/** @throws Error when there is no such year: a bug */
function columnAt(columns: readonly Column[], year: number): Column {
  const column = columns[year];
  if (column === undefined) throw new Error(`no column of year ${year}`);
  return column;
}
