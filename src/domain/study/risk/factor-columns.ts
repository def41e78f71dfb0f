import { shareAt } from "../study-years";
import { type Column, combine, type WeightedSum, weightedSum } from "./combine";
import type { Deviations } from "./deviations";
import type { Factor } from "./factor";
import type { MovedShare } from "./fund-model";
import type { SharedColumns } from "./shared-columns";

/** What columns of deviating assumptions are filled from. */
export interface Deviating {
  readonly deviations: Deviations;
  readonly shared: SharedColumns;
  readonly stepsToFirst: number;
}

/** The columns of a factor, by year. */
export function factorColumns({ moves, rate }: Factor, from: Deviating): readonly Column[] {
  const { deviations, shared, stepsToFirst } = from;
  return shared.of(JSON.stringify([moves, rate]), (columns) => {
    const years = columns.map((column, year) => {
      // (1 + planned rate + deviation) / (1 + planned rate); nothing grows from a rate of −100 %.
      const planned = rate === null ? 1 : 1 + shareAt(rate, year);
      const [constant, times] = planned === 0 ? [0, 0] : [1, 1 / planned];
      return { column, sum: moving({ constant, times, moves, deviations }, year), before: columns[year - 1] };
    });
    return () => {
      for (const { column, sum, before } of years) {
        combine(column, sum);
        if (rate === null) within(column, Number.MAX_VALUE);
        else if (before === undefined) growFirst(column, stepsToFirst);
        else growFrom(column, before);
      }
    };
  });
}

/** The columns of a product of factors, by year. */
export function productColumns(factors: readonly Factor[], from: Deviating): readonly Column[] {
  const key = JSON.stringify(factors.map(({ moves, rate }) => [moves, rate]));
  const [first = [], ...others] = factors.map((factor) => factorColumns(factor, from));
  return from.shared.of(`product ${key}`, (columns) => () => {
    for (const [year, column] of columns.entries()) {
      const [second = column, ...more] = others.map((other) => other[year] ?? column);
      multiply(column, first[year] ?? column, second);
      for (const other of more) multiply(column, column, other);
    }
  });
}

/** The columns of a yearly share with its deviations, not below 0 and not above `most`. */
export function shareColumns(share: MovedShare, most: number, { deviations, shared }: Deviating): readonly Column[] {
  return shared.of(JSON.stringify(["share", share.planned, share.moves, most]), (columns) => {
    const sums = columns.map((_, year) =>
      moving({ constant: share.planned[year] ?? 0, times: 1, moves: share.moves, deviations }, year),
    );
    return () => {
      for (const [year, column] of columns.entries()) {
        const sum = sums[year];
        if (sum !== undefined) combine(column, sum);
        if (share.moves.length > 0) within(column, most);
      }
    };
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
  const columns = moves.flatMap((place) => deviations[place]?.[year] ?? []);
  return weightedSum(
    constant,
    columns.map((column) => ({ times, column })),
  );
}

function within(column: Column, most: number): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) column[row] = Math.min(most, Math.max(0, column[row] ?? 0));
}

/** Growth of so many steps; nothing grows below nothing. */
function growFirst(column: Column, steps: number): void {
  within(column, Number.MAX_VALUE);
  if (steps === 1) return;
  const rows = column.length;
  for (let row = 0; row < rows; row++) column[row] = (column[row] ?? 0) ** steps;
}

/** A year's growth on that of the years before. */
function growFrom(column: Column, before: Column): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) column[row] = Math.max(0, column[row] ?? 0) * (before[row] ?? 0);
}

function multiply(into: Column, a: Column, b: Column): void {
  const rows = into.length;
  for (let row = 0; row < rows; row++) into[row] = (a[row] ?? 0) * (b[row] ?? 0);
}
