import { type Column, combine, weightedSum } from "./combine";
import { type Deviating, shareColumns } from "./factor-columns";
import type { FundModel } from "./fund-model";
import { columnOf, type FundRoom, sumOf } from "./fund-room";
import { type Filled, fillMaximumDebt, issueSums, type MaximumDebt, maximumDebt } from "./issue-columns";
import { MADE } from "./test-parts";

/** A fund with the columns that it works in, which every chunk fills anew; plain data, so that loops are compiled once. */
export interface FundRun {
  readonly issues: readonly Filled[];
  readonly maximum: MaximumDebt | null;
  readonly years: readonly YearRun[];
}

/** Readies a fund's run: which columns each year reads and writes is found once, and not for every chunk. */
export function fundRun(model: FundModel, room: FundRoom, from: Deviating): FundRun {
  const spare: Spare = { owed: column(room), billed: column(room), flow: column(room) };
  const shares = {
    uncollectible: shareColumns(model.uncollectible, 1, from),
    rate: shareColumns(model.interest, Number.MAX_VALUE, from),
    reserves: model.reserves.map(({ interest }) => shareColumns(interest, Number.MAX_VALUE, from)),
  };
  return {
    issues: issueSums(model, room),
    maximum: model.lifelong === null ? null : maximumDebt(model, model.lifelong, room),
    years: Array.from({ length: model.years }, (_, year) => yearOf({ model, room, spare, shares }, year)),
  };
}

/** Fills what all years need, when the factors of a chunk are filled. */
export function beginRun({ issues, maximum }: FundRun): void {
  for (const { into, sum } of issues) combine(into, sum);
  if (maximum !== null) fillMaximumDebt(maximum);
}

const column = ({ rows }: FundRoom, filledWith = 0): Column => new Float64Array(rows).fill(filledWith);

/** Columns that are read in their own year only; net rate revenue that is still to come in is read in the next. */
interface Spare {
  readonly owed: Column;
  readonly billed: Column;
  readonly flow: Column;
}

interface Readied {
  readonly model: FundModel;
  readonly room: FundRoom;
  readonly spare: Spare;
  readonly shares: {
    readonly uncollectible: readonly Column[];
    readonly rate: readonly Column[];
    readonly reserves: readonly (readonly Column[])[];
  };
}

/** A year's work: sums, then cash, then reserves. */
export interface YearRun {
  readonly sums: readonly Filled[];
  readonly cash: Cash;
  readonly reserves: readonly (Filled & { readonly before: Column; readonly rate: Column })[];
}

function yearOf(readied: Readied, year: number): YearRun {
  const { model, room, shares } = readied;
  return {
    sums: sumsOf(readied, year),
    cash: cashOf(readied, year),
    reserves: model.reserves.map((reserve, at) => ({
      into: columnOf(room, reserve.name, year),
      sum: sumOf(reserve.flow, room, year),
      before: year === 0 ? column(room, reserve.opening) : columnOf(room, reserve.name, year - 1),
      rate: shares.reserves[at]?.[year] ?? column(room),
    })),
  };
}

function sumsOf({ model, room, spare, shares }: Readied, year: number): readonly Filled[] {
  const owed = model.billedBefore * model.lagShare;
  // The first year begins with the lag of the base year's bills by its own uncollectible share.
  const lost = { times: -owed, column: shares.uncollectible[0] ?? column(room) };
  const sum = (into: Column, of: FundModel["billed"]): Filled => ({ into, sum: sumOf(of, room, year) });
  return [
    ...(year === 0 ? [{ into: spare.owed, sum: weightedSum(owed, [lost]) }] : []),
    sum(columnOf(room, MADE.operating, year), model.operating),
    sum(columnOf(room, MADE.debt, year), model.debt),
    sum(spare.billed, model.billed),
    sum(spare.flow, model.flow),
  ];
}

function cashOf({ model, room, spare, shares }: Readied, year: number): Cash {
  return {
    ...spare,
    uncollectible: shares.uncollectible[year] ?? column(room),
    opening: year === 0 ? column(room, model.opening) : columnOf(room, MADE.ending, year - 1),
    rate: shares.rate[year] ?? column(room),
    net: columnOf(room, MADE.net, year),
    interest: columnOf(room, MADE.interest, year),
    ending: columnOf(room, MADE.ending, year),
    lagShare: model.lagShare,
    half: model.interest.basis === "average" ? 0.5 : 0,
  };
}

/** Fills a year by the arithmetic of `projectFund`, for all of the chunk at once; the years before it are filled. */
export function runYear({ sums, cash, reserves }: YearRun): void {
  for (const { into, sum } of sums) combine(into, sum);
  flowCash(cash);
  for (const { into, sum, before, rate } of reserves) {
    combine(into, sum);
    rollReserve(into, before, rate);
  }
}

interface Cash extends Spare {
  readonly opening: Column;
  readonly uncollectible: Column;
  readonly rate: Column;
  readonly net: Column;
  readonly interest: Column;
  readonly ending: Column;
  readonly lagShare: number;
  /** Of a year's flow, what interest counts: half of it on the average balance, nothing on the opening one. */
  readonly half: number;
}

function flowCash(cash: Cash): void {
  const { opening, uncollectible, rate, billed, flow, owed, net, interest, ending, lagShare, half } = cash;
  const rows = ending.length;
  for (let row = 0; row < rows; row++) {
    const begin = opening[row] ?? 0;
    const share = rate[row] ?? 0;
    const income = (billed[row] ?? 0) * (1 - (uncollectible[row] ?? 0));
    const later = income * lagShare;
    const before = (flow[row] ?? 0) + income + (owed[row] ?? 0) - later;
    // Interest on the average solves B = B0 + flow + i·(B0 + B)/2.
    const earned = (share * (begin + before * half)) / (1 - share * half);
    net[row] = income;
    owed[row] = later;
    interest[row] = earned;
    ending[row] = begin + before + earned;
  }
}

/** Adds to a reserve's flow what it held before and earns on it; what it earns stays in it. */
function rollReserve(balance: Column, before: Column, rate: Column): void {
  const rows = balance.length;
  for (let row = 0; row < rows; row++) {
    balance[row] = (balance[row] ?? 0) + (before[row] ?? 0) * (1 + (rate[row] ?? 0));
  }
}
