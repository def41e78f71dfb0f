import { DAYS_A_YEAR } from "../measures";
import type { Column } from "./combine";
import type { FundModel, ModelTest, RatioSum } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import { evaluate } from "./run-fund";
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
    failures: model.tests.map(() => Array.from({ length: model.years }, () => 0)),
    failuresEver: model.tests.map(() => 0),
    failed: new Uint8Array(simulations),
  };
}

/** Half a cent, as in the projection: what a test may miss by rounding of numbers alone. */
const DOLLAR_TOLERANCE = 0.005;

/** Keeps the measures of a year that has been made, from the simulation `first` on. */
export function keepMeasures(kept: Kept, year: number): void {
  const { model, room, tally, first } = kept;
  const until = first + room.rows;
  const balance = tally.balance[year];
  if (balance === undefined) return;
  balance.set(columnOf(room, MADE.ending, year), first);
  const [coverage, daysCash] = [tally.coverage[year], tally.daysCash[year]];
  if (coverage !== undefined) divide(coverage.subarray(first, until), { sum: model.coverage, times: 1, room }, year);
  if (daysCash !== undefined)
    divide(daysCash.subarray(first, until), { sum: model.cashOverOperating, times: DAYS_A_YEAR, room }, year);
}

/** A chunk of a fund and where its results go. */
export interface Kept {
  readonly model: FundModel;
  readonly room: FundRoom;
  readonly tally: FundTally;
  /** Place of the chunk's first simulation among all. */
  readonly first: number;
}

interface Dividing {
  readonly sum: RatioSum;
  readonly times: number;
  readonly room: FundRoom;
}

function divide(into: Column, { sum, times, room }: Dividing, year: number): void {
  if (sum.empty.includes(year)) return;
  const { dividend, divisor } = room;
  evaluate(dividend, { sum: sum.dividend, room }, year);
  evaluate(divisor, { sum: sum.divisor, room }, year);
  for (let row = 0; row < into.length; row++) into[row] = ((dividend[row] ?? 0) * times) / (divisor[row] ?? 0);
}

/** Marks the chunk's simulations that fail a test in a year; all tests stand in `failed` by their place. */
export function markFailures(kept: Kept, year: number): void {
  const { model, room, tally } = kept;
  model.tests.forEach((test, place) => {
    if (!test.years.includes(year)) return;
    const failures = tally.failures[place];
    if (failures !== undefined) failures[year] = (failures[year] ?? 0) + failing({ test, room, place }, year);
  });
}

function failing(
  { test, room, place }: { readonly test: ModelTest; readonly room: FundRoom; readonly place: number },
  year: number,
): number {
  const failed = room.failed[place];
  if (failed === undefined) return 0;
  if (test.kind === "certain") {
    if (!test.fails.includes(year)) return 0;
    failed.fill(1);
    return room.rows;
  }
  if (test.holds.includes(year)) return 0;
  const slack = room.dividend;
  evaluate(slack, { sum: test.slack, room }, year);
  let count = 0;
  for (let row = 0; row < slack.length; row++) {
    if ((slack[row] ?? 0) >= -DOLLAR_TOLERANCE) continue;
    failed[row] = 1;
    count++;
  }
  return count;
}

/** Adds the chunk's failures in any year to the tally, and clears the marks for the next chunk. */
export function countFailures({ model, room, tally, first }: Kept): void {
  model.tests.forEach((_, place) => {
    const failed = room.failed[place];
    if (failed === undefined) return;
    let count = 0;
    for (let row = 0; row < failed.length; row++) {
      if (failed[row] === 0) continue;
      tally.failed[first + row] = 1;
      count++;
    }
    tally.failuresEver[place] = (tally.failuresEver[place] ?? 0) + count;
    failed.fill(0);
  });
}
