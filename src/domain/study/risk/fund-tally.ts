import { DAYS_A_YEAR } from "../measures";
import type { Column } from "./combine";
import type { FundModel, RatioModel } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import { sumColumn } from "./run-fund";
import { MADE } from "./test-parts";

/** What is kept of a fund's simulations: a number each by year, and which of them failed. */
export interface FundTally {
  /** Ending balance of the operating fund, dollars. */
  readonly balance: readonly Column[];
  /** Debt service coverage; years without debt service are left at nothing. */
  readonly coverage: readonly Column[];
  /** Days of O&M in unrestricted cash. */
  readonly daysCash: readonly Column[];
  /** By test and projected year: simulations that fail. */
  readonly failures: readonly number[][];
  /** By test: simulations that fail in any year. */
  readonly failuresEver: number[];
  /** By simulation: 1 where some test fails in some year. */
  readonly failed: Uint8Array;
}

/** Room for the results of so many simulations; without measures only the failures are kept. */
export function fundTally(model: FundModel, simulations: number, keep: "all" | "failures"): FundTally {
  const columns = (): readonly Column[] =>
    Array.from({ length: keep === "all" ? model.years : 0 }, () => new Float64Array(simulations));
  return {
    balance: columns(),
    coverage: columns(),
    daysCash: columns(),
    failures: model.tested.map(() => Array.from({ length: model.years }, () => 0)),
    failuresEver: model.tested.map(() => 0),
    failed: new Uint8Array(simulations),
  };
}

/** A chunk of a fund and where its results go. */
export interface Kept {
  readonly model: FundModel;
  readonly room: FundRoom;
  readonly tally: FundTally;
  /** Place of the chunk's first simulation among all. */
  readonly first: number;
}

/** Half a cent, as in the projection: what a test may miss by rounding of numbers alone. */
const DOLLAR_TOLERANCE = 0.005;

/** Keeps the measures and the failures of a year that has been made. */
export function keepYear(kept: Kept, year: number): void {
  const { model, room, tally, first } = kept;
  tally.balance[year]?.set(columnOf(room, MADE.ending, year), first);
  for (const ratio of model.ratios) {
    if (!ratio.empty.includes(year)) keepRatio(kept, ratio, year);
  }
  model.certainlyFails.forEach((years, place) => {
    if (!years.includes(year)) return;
    room.failed[place]?.fill(1);
    addFailures(tally, { place, year, count: room.rows });
  });
}

function keepRatio({ room, tally, first }: Kept, ratio: RatioModel, year: number): void {
  const measure = ratio.measure === null ? undefined : tally[ratio.measure][year];
  const tests = ratio.tests.filter(({ years }) => years.includes(year));
  if (measure === undefined && tests.length === 0) return;
  const dividend = sumColumn(room.dividend, { sum: ratio.dividend, room }, year);
  const divisor = sumColumn(room.divisor, { sum: ratio.divisor, room }, year);
  if (measure !== undefined) {
    const times = ratio.measure === "daysCash" ? DAYS_A_YEAR : 1;
    divide(measure.subarray(first, first + room.rows), { dividend, divisor, times });
  }
  for (const { place, limit } of tests) {
    const count = markFailures(room.failed[place], { dividend, divisor, limit, slack: room.slack });
    addFailures(tally, { place, year, count });
  }
}

function addFailures(
  { failures }: FundTally,
  { place, year, count }: { readonly place: number; readonly year: number; readonly count: number },
): void {
  const years = failures[place];
  if (years !== undefined) years[year] = (years[year] ?? 0) + count;
}

interface Sides {
  readonly dividend: Column;
  readonly divisor: Column;
}

function divide(into: Column, { dividend, divisor, times }: Sides & { readonly times: number }): void {
  const rows = into.length;
  for (let row = 0; row < rows; row++) into[row] = ((dividend[row] ?? 0) * times) / (divisor[row] ?? 0);
}

/**
 * Marks simulations whose dividend − limit · divisor is below zero by more than the tolerance, and counts them. It reads the sign
 * bit, the highest of the second half of a double, since a branch that goes either way half of the time costs more than the sum.
 */
function markFailures(
  failed: Uint8Array | undefined,
  { dividend, divisor, limit, slack }: Sides & { readonly limit: number; readonly slack: Column },
): number {
  if (failed === undefined) return 0;
  const rows = slack.length;
  for (let row = 0; row < rows; row++)
    slack[row] = (dividend[row] ?? 0) - limit * (divisor[row] ?? 0) + DOLLAR_TOLERANCE;
  const halves = new Int32Array(slack.buffer, slack.byteOffset, 2 * rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const isBelow = (halves[2 * row + 1] ?? 0) >>> 31;
    failed[row] = (failed[row] ?? 0) | isBelow;
    count += isBelow;
  }
  return count;
}

/** Adds the chunk's failures in any year to the tally, and clears the marks for the next chunk. */
export function countFailures({ room, tally, first }: Kept): void {
  const all = tally.failed;
  room.failed.forEach((failed, place) => {
    let count = 0;
    for (let row = 0; row < failed.length; row++) {
      const mark = failed[row] ?? 0;
      all[first + row] = (all[first + row] ?? 0) | mark;
      count += mark;
    }
    tally.failuresEver[place] = (tally.failuresEver[place] ?? 0) + count;
    failed.fill(0);
  });
}
