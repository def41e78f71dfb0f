import { DAYS_A_YEAR } from "../measures";
import { type Column, combine, type WeightedSum } from "./combine";
import type { FundModel, RatioModel, RatioTest } from "./fund-model";
import { columnOf, type FundRoom, sumOf } from "./fund-room";
import type { FundTally } from "./fund-tally";
import type { YearlySum } from "./part";
import { MADE } from "./test-parts";

/** What keeps a fund's measures and failures, chunk by chunk; plain data, so that loops are compiled once. */
export interface FundKeeper {
  readonly tally: FundTally;
  /** By test: 1 for the chunk's simulations in which it has failed in some year. */
  readonly failed: readonly Uint8Array[];
  readonly years: readonly KeptYear[];
}

interface KeptYear {
  readonly ending: Column;
  readonly ratios: readonly KeptRatio[];
  /** Places of the tests that fail in every simulation. */
  readonly certainlyFails: readonly number[];
}

/** Readies what keeps a fund's results: which columns each year reads is found once, and not for every chunk. */
export function fundKeeper(model: FundModel, room: FundRoom, tally: FundTally): FundKeeper {
  const spare: Spare = { dividend: new Float64Array(room.rows), divisor: new Float64Array(room.rows) };
  const years = Array.from({ length: model.years }, (_, year) => ({
    ending: columnOf(room, MADE.ending, year),
    ratios: model.ratios.flatMap((ratio) => keptRatio({ ratio, room, tally, spare }, year)),
    certainlyFails: model.certainlyFails.flatMap((failing, place) => (failing.includes(year) ? [place] : [])),
  }));
  return { tally, years, failed: model.tested.map(() => new Uint8Array(room.rows)) };
}

/** Keeps a year that has been made; `first` is the place of the chunk's first simulation among all. */
export function keepYear({ tally, failed, years }: FundKeeper, year: number, first: number): void {
  const kept = years[year];
  if (kept === undefined) return;
  tally.balance[year]?.set(kept.ending, first);
  for (const ratio of kept.ratios) {
    measure(ratio, first);
    for (const { place, limit } of ratio.tests) {
      addFailures(tally.failures[place], year, markFailures(failed[place], ratio, limit));
    }
  }
  for (const place of kept.certainlyFails) {
    addFailures(tally.failures[place], year, failed[place]?.fill(1).length ?? 0);
  }
}

function addFailures(years: number[] | undefined, year: number, count: number): void {
  if (years !== undefined) years[year] = (years[year] ?? 0) + count;
}

/** Adds the chunk's failures in any year to the tally, when all its years are kept, and forgets them. */
export function countFailures({ tally, failed }: FundKeeper, first: number): void {
  for (const [place, marks] of failed.entries()) {
    tally.failuresEver[place] = (tally.failuresEver[place] ?? 0) + moveMarks(marks, tally.failed, first);
  }
}

interface Spare {
  readonly dividend: Column;
  readonly divisor: Column;
}

interface Sides {
  readonly dividend: Side;
  readonly divisor: Side;
}

/** A column, and the sum that fills it first; null where it is filled already. */
interface Side {
  readonly column: Column;
  readonly sum: WeightedSum | null;
}

interface KeptRatio extends Sides {
  /** Where all simulations' ratios go, and so many times each; null where none is kept. */
  readonly measured: Column | null;
  readonly times: number;
  readonly tests: readonly RatioTest[];
}

interface Keeping {
  readonly ratio: RatioModel;
  readonly room: FundRoom;
  readonly tally: FundTally;
  readonly spare: Spare;
}

/** A ratio's work in a year; none where it is neither measured nor tested. */
function keptRatio({ ratio, room, tally, spare }: Keeping, year: number): readonly KeptRatio[] {
  if (ratio.empty.includes(year)) return [];
  const measured = ratio.measure === null ? null : (tally[ratio.measure][year] ?? null);
  const tests = ratio.tests.filter(({ years }) => years.includes(year));
  if (measured === null && tests.length === 0) return [];
  const side = (column: Column, sum: YearlySum): Side => sideOf(column, sumOf(sum, room, year));
  return [
    {
      dividend: side(spare.dividend, ratio.dividend),
      divisor: side(spare.divisor, ratio.divisor),
      measured,
      times: ratio.measure === "daysCash" ? DAYS_A_YEAR : 1,
      tests,
    },
  ];
}

/** The column itself where a sum is no more than one. */
function sideOf(spare: Column, sum: WeightedSum): Side {
  const [only, ...others] = sum.columns;
  if (only !== undefined && others.length === 0 && sum.numbers[0] === 0 && sum.numbers[1] === 1)
    return { column: only, sum: null };
  return { column: spare, sum };
}

function measure({ dividend, divisor, measured, times }: KeptRatio, first: number): void {
  if (dividend.sum !== null) combine(dividend.column, dividend.sum);
  if (divisor.sum !== null) combine(divisor.column, divisor.sum);
  if (measured === null) return;
  const above = dividend.column;
  const below = divisor.column;
  const rows = above.length;
  for (let row = 0; row < rows; row++) measured[first + row] = ((above[row] ?? 0) * times) / (below[row] ?? 0);
}

/** Half a cent, as in the projection: what a test may miss by rounding of numbers alone. */
const DOLLAR_TOLERANCE = 0.005;

/** Marks simulations whose dividend − limit · divisor is below zero by more than the tolerance, and counts them. */
function markFailures(failed: Uint8Array | undefined, { dividend, divisor }: Sides, limit: number): number {
  if (failed === undefined) return 0;
  const above = dividend.column;
  const below = divisor.column;
  const rows = above.length;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if ((above[row] ?? 0) - limit * (below[row] ?? 0) >= -DOLLAR_TOLERANCE) continue;
    failed[row] = 1;
    count++;
  }
  return count;
}

/** Moves a chunk's marks to those of all simulations; how many there are. */
function moveMarks(marks: Uint8Array, all: Uint8Array, first: number): number {
  let count = 0;
  for (let row = 0; row < marks.length; row++) {
    const mark = marks[row] ?? 0;
    all[first + row] = (all[first + row] ?? 0) | mark;
    count += mark;
  }
  marks.fill(0);
  return count;
}
