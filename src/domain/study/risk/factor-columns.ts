import { shareAt } from "../study-years";
import { type Column, combine } from "./combine";
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
export function factorColumns(factor: Factor, from: Deviating): readonly Column[] {
  const { moves, rate } = factor;
  return from.shared.of(JSON.stringify([moves, rate]), (columns) => {
    columns.forEach((column, year) => {
      addDeviations(column, { constant: 1, moves, deviations: from.deviations }, year);
      if (rate === null) {
        notBelowNothing(column);
        return;
      }
      againstPlanned(column, 1 + shareAt(rate, year), year === 0 ? from.stepsToFirst : 1);
      const before = columns[year - 1];
      if (before !== undefined) multiply(column, before);
    });
  });
}

/** The columns of a product of factors, by year. */
export function productColumns(factors: readonly Factor[], from: Deviating): readonly Column[] {
  const key = JSON.stringify(factors.map(({ moves, rate }) => [moves, rate]));
  const [first, ...others] = factors.map((factor) => factorColumns(factor, from));
  return from.shared.of(`product ${key}`, (columns) => {
    columns.forEach((column, year) => {
      const begin = first?.[year];
      if (begin !== undefined) column.set(begin);
      for (const other of others) multiply(column, other[year] ?? column);
    });
  });
}

/** The columns of a yearly share with its deviations, not below 0 and not above `most`. */
export function shareColumns(share: MovedShare, most: number, from: Deviating): readonly Column[] {
  return from.shared.of(JSON.stringify(["share", share, most]), (columns) => {
    columns.forEach((column, year) => {
      const constant = share.planned[year] ?? 0;
      addDeviations(column, { constant, moves: share.moves, deviations: from.deviations }, year);
      if (share.moves.length > 0) within(column, most);
    });
  });
}

interface Moving {
  readonly constant: number;
  readonly moves: readonly number[];
  readonly deviations: Deviations;
}

/** A constant and the year's deviations of these uncertainties. */
function addDeviations(column: Column, { constant, moves, deviations }: Moving, year: number): void {
  const columns = moves.flatMap((place) => deviations[place]?.[year] ?? []);
  combine(column, { constant, coefficients: columns.map(() => 1), columns });
}

function notBelowNothing(column: Column): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) if ((column[row] ?? 0) < 0) column[row] = 0;
}

function within(column: Column, most: number): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) {
    const share = column[row] ?? 0;
    if (share < 0) column[row] = 0;
    else if (share > most) column[row] = most;
  }
}

/** Turns 1 + deviation into (1 + planned rate + deviation) / (1 + planned rate), so many times; nothing grows below nothing. */
function againstPlanned(column: Column, planned: number, steps: number): void {
  const rows = column.length;
  const scale = planned === 0 ? 0 : 1 / planned;
  const shift = planned - 1;
  for (let row = 0; row < rows; row++) column[row] = ((column[row] ?? 0) + shift) * scale;
  notBelowNothing(column);
  if (steps !== 1) for (let row = 0; row < rows; row++) column[row] = (column[row] ?? 0) ** steps;
}

function multiply(column: Column, by: Column): void {
  const rows = column.length;
  for (let row = 0; row < rows; row++) column[row] = (column[row] ?? 0) * (by[row] ?? 0);
}
