import { type Column, combine } from "./combine";
import type { Deviating } from "./factor-columns";
import type { FundModel } from "./fund-model";
import { columnOf, type FundRoom, takeFactors, yearlyShares } from "./fund-room";
import { fillIssues, fillMaximumDebt } from "./issue-columns";
import type { YearlySum } from "./part";
import { MADE } from "./test-parts";

/** What a run works with. */
export interface Run {
  readonly model: FundModel;
  readonly room: FundRoom;
  readonly from: Deviating;
}

/**
 * Runs a fund through all years for a chunk of simulations, by the arithmetic of `projectFund`, year by year for all of the
 * chunk at once: the columns of a year stay in the processor's cache.
 * @param made called when all columns of a year are made
 */
export function runFund({ model, room, from }: Run, made: (year: number) => void): void {
  takeFactors(model, room, from);
  fillIssues(model, room);
  if (model.lifelong !== null) fillMaximumDebt(model, model.lifelong, room);
  const shares = yearlyShares(model, from);
  for (let year = 0; year < model.years; year++) {
    evaluate(columnOf(room, MADE.operating, year), { sum: model.operating, room }, year);
    evaluate(columnOf(room, MADE.debt, year), { sum: model.debt, room }, year);
    evaluate(room.billed, { sum: model.billed, room }, year);
    evaluate(room.flow, { sum: model.flow, room }, year);
    const [uncollectible, rate] = [shares.uncollectible[year], shares.rate[year]];
    if (uncollectible !== undefined && rate !== undefined) cashFlow({ model, room, uncollectible, rate }, year);
    model.reserves.forEach(({ name, opening, flow }, at) => {
      evaluate(columnOf(room, name, year), { sum: flow, room }, year);
      const earning = shares.reserves[at]?.[year];
      if (earning !== undefined) rollReserve({ name, opening, rate: earning, room }, year);
    });
    made(year);
  }
}

interface Summing {
  readonly sum: YearlySum;
  readonly room: FundRoom;
}

/** Writes a sum of a year into a column. */
export function evaluate(into: Column, { sum, room }: Summing, year: number): void {
  const terms = sum.terms.filter(({ coefficients }) => (coefficients[year] ?? 0) !== 0);
  combine(into, {
    constant: sum.constant[year] ?? 0,
    coefficients: terms.map(({ coefficients }) => coefficients[year] ?? 0),
    columns: terms.map(({ name }) => columnOf(room, name, year)),
  });
}

/** A sum of a year: the column itself where the sum is no more than one, else written into `spare`. */
export function sumColumn(spare: Column, { sum, room }: Summing, year: number): Column {
  const [only, ...others] = sum.terms;
  if (only !== undefined && others.length === 0 && sum.constant[year] === 0 && only.coefficients[year] === 1)
    return columnOf(room, only.name, year);
  evaluate(spare, { sum, room }, year);
  return spare;
}

interface Flowing {
  readonly model: FundModel;
  readonly room: FundRoom;
  readonly uncollectible: Column;
  readonly rate: Column;
}

function cashFlow({ model, room, uncollectible, rate }: Flowing, year: number): void {
  const { billed, flow, owed } = room;
  const net = columnOf(room, MADE.net, year);
  const interest = columnOf(room, MADE.interest, year);
  const ending = columnOf(room, MADE.ending, year);
  // The first year begins with the opening balance, and with the lag of the base year's bills by its own uncollectible share.
  const opening = year === 0 ? ending.fill(model.opening) : columnOf(room, MADE.ending, year - 1);
  if (year === 0) combine(owed, owedBefore(model, uncollectible));
  const { lagShare } = model;
  // Interest on the average solves B = B0 + flow + i·(B0 + B)/2.
  const half = model.interest.basis === "average" ? 0.5 : 0;
  const rows = ending.length;
  for (let row = 0; row < rows; row++) {
    const begin = opening[row] ?? 0;
    const share = rate[row] ?? 0;
    const income = (billed[row] ?? 0) * (1 - (uncollectible[row] ?? 0));
    const later = income * lagShare;
    const before = (flow[row] ?? 0) + income + (owed[row] ?? 0) - later;
    const earned = (share * (begin + before * half)) / (1 - share * half);
    net[row] = income;
    owed[row] = later;
    interest[row] = earned;
    ending[row] = begin + before + earned;
  }
}

function owedBefore({ billedBefore, lagShare }: FundModel, uncollectible: Column) {
  const owed = billedBefore * lagShare;
  return { constant: owed, coefficients: [-owed], columns: [uncollectible] };
}

interface Earning {
  readonly name: string;
  readonly opening: number;
  readonly rate: Column;
  readonly room: FundRoom;
}

/** Adds to a reserve's flow what it held before and earns on it; what it earns stays in it. */
function rollReserve({ name, opening, rate, room }: Earning, year: number): void {
  const balance = columnOf(room, name, year);
  const before = year === 0 ? room.slack.fill(opening) : columnOf(room, name, year - 1);
  const rows = balance.length;
  for (let row = 0; row < rows; row++) {
    balance[row] = (balance[row] ?? 0) + (before[row] ?? 0) * (1 + (rate[row] ?? 0));
  }
}
