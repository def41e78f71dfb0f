import { shareAt } from "../study-years";
import { type Column, combine } from "./combine";
import type { Deviations } from "./deviations";
import type { Factor } from "./factor";
import type { FundModel, MovedShare } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import { factorsOfProduct } from "./part";

/** Fills the columns of what multiplies a fund's planned dollars, for a chunk's deviations. */
export function fillFactors(model: FundModel, deviations: Deviations, room: FundRoom): void {
  for (const factor of model.factors) {
    for (let year = 0; year < model.years; year++) fillFactor({ factor, model, deviations, room }, year);
  }
  for (const name of room.products) {
    for (let year = 0; year < model.years; year++) {
      const [first, ...others] = factorsOfProduct(name).map((each) => columnOf(room, each, year));
      const product = columnOf(room, name, year);
      if (first !== undefined) product.set(first);
      for (const other of others) multiply(product, other);
    }
  }
}

interface Filling {
  readonly factor: Factor;
  readonly model: FundModel;
  readonly deviations: Deviations;
  readonly room: FundRoom;
}

function fillFactor({ factor, model, deviations, room }: Filling, year: number): void {
  const column = columnOf(room, factor.name, year);
  addDeviations(column, { constant: 1, moves: factor.moves, deviations }, year);
  const { rate } = factor;
  if (rate === null) {
    atLeastNothing(column);
    return;
  }
  const planned = 1 + shareAt(rate, year);
  // Deviations stand on 1; the planned rate comes on top, and no growth takes away more than all.
  againstPlanned(column, planned, year === 0 ? model.stepsToFirst : 1);
  if (year > 0) multiply(column, columnOf(room, factor.name, year - 1));
}

interface Deviating {
  readonly constant: number;
  readonly moves: readonly number[];
  readonly deviations: Deviations;
}

/** A constant and the year's deviations of these uncertainties. */
function addDeviations(column: Column, { constant, moves, deviations }: Deviating, year: number): void {
  const columns = moves.flatMap((place) => deviations[place]?.[year] ?? []);
  combine(column, { constant, coefficients: columns.map(() => 1), columns });
}

/** A share of a year with its deviations, not below 0 and not above `most`. */
export function fillShare(
  column: Column,
  { share, deviations, most }: { readonly share: MovedShare; readonly deviations: Deviations; readonly most: number },
  year: number,
): void {
  addDeviations(column, { constant: share.planned[year] ?? 0, moves: share.moves, deviations }, year);
  if (share.moves.length === 0) return;
  for (let row = 0; row < column.length; row++) column[row] = Math.min(most, Math.max(0, column[row] ?? 0));
}

function atLeastNothing(column: Column): void {
  for (let row = 0; row < column.length; row++) column[row] = Math.max(0, column[row] ?? 0);
}

/** Turns 1 + deviation into (1 + planned rate + deviation) / (1 + planned rate), so many times. */
function againstPlanned(column: Column, planned: number, steps: number): void {
  const scale = planned === 0 ? 0 : 1 / planned;
  for (let row = 0; row < column.length; row++) column[row] = Math.max(0, (column[row] ?? 0) - 1 + planned) * scale;
  if (steps !== 1) for (let row = 0; row < column.length; row++) column[row] = (column[row] ?? 0) ** steps;
}

function multiply(column: Column, by: Column): void {
  for (let row = 0; row < column.length; row++) column[row] = (column[row] ?? 0) * (by[row] ?? 0);
}
