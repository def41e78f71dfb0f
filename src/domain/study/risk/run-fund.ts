import { type Column, combine } from "./combine";
import type { Deviations } from "./deviations";
import { fillFactors, fillShare } from "./factor-columns";
import type { FundModel, ReserveModel } from "./fund-model";
import { columnOf, type FundRoom } from "./fund-room";
import { fillIssues, fillMaximumDebt } from "./issue-columns";
import type { YearlySum } from "./part";
import { MADE } from "./test-parts";

/** Called when all columns of a year are made. */
export type YearMade = (year: number) => void;

/**
 * Runs a fund through all years for a chunk of simulations, by the arithmetic of `projectFund`, year by year for all of the
 * chunk at once: the columns of a year stay in the processor's cache.
 */
export function runFund(run: Run, made: YearMade): void {
  const { model, deviations, room } = run;
  fillFactors(model, deviations, room);
  fillIssues(model, room);
  if (model.lifelong !== null) fillMaximumDebt(model, model.lifelong, room);
  for (let year = 0; year < model.years; year++) {
    evaluate(columnOf(room, MADE.operating, year), { sum: model.operating, room }, year);
    evaluate(columnOf(room, MADE.debt, year), { sum: model.debt, room }, year);
    evaluate(room.billed, { sum: model.billed, room }, year);
    evaluate(room.flow, { sum: model.flow, room }, year);
    fillShare(room.uncollectible, { share: model.uncollectible, deviations, most: 1 }, year);
    fillShare(room.rate, { share: model.interest, deviations, most: Number.POSITIVE_INFINITY }, year);
    if (year === 0) owedBefore(model, room);
    cashFlow(model, room, year);
    for (const reserve of model.reserves) rollReserve(reserve, run, year);
    made(year);
  }
}

/** What a run works with. */
export interface Run {
  readonly model: FundModel;
  readonly deviations: Deviations;
  readonly room: FundRoom;
}

/** Writes a sum of a year into a column. */
export function evaluate(
  into: Column,
  { sum, room }: { readonly sum: YearlySum; readonly room: FundRoom },
  year: number,
): void {
  const terms = sum.terms.filter(({ coefficients }) => (coefficients[year] ?? 0) !== 0);
  combine(into, {
    constant: sum.constant[year] ?? 0,
    coefficients: terms.map(({ coefficients }) => coefficients[year] ?? 0),
    columns: terms.map(({ name }) => columnOf(room, name, year)),
  });
}

/** What customers owe from the base year, by the first year's share that is never collected. */
function owedBefore({ billedBefore, lagShare }: FundModel, { owed, uncollectible }: FundRoom): void {
  for (let row = 0; row < owed.length; row++) owed[row] = billedBefore * (1 - (uncollectible[row] ?? 0)) * lagShare;
}

function cashFlow(model: FundModel, room: FundRoom, year: number): void {
  const { billed, flow, uncollectible, rate, owed } = room;
  const net = columnOf(room, MADE.net, year);
  const interest = columnOf(room, MADE.interest, year);
  const ending = columnOf(room, MADE.ending, year);
  const opening = year === 0 ? null : columnOf(room, MADE.ending, year - 1);
  const { lagShare } = model;
  // Interest on the average solves B = B0 + flow + i·(B0 + B)/2.
  const half = model.interest.basis === "average" ? 0.5 : 0;
  for (let row = 0; row < ending.length; row++) {
    const begin = opening === null ? model.opening : (opening[row] ?? 0);
    const income = (billed[row] ?? 0) * (1 - (uncollectible[row] ?? 0));
    const later = income * lagShare;
    const before = (flow[row] ?? 0) + income + (owed[row] ?? 0) - later;
    const share = rate[row] ?? 0;
    const earned = (share * (begin + before * half)) / (1 - share * half);
    net[row] = income;
    owed[row] = later;
    interest[row] = earned;
    ending[row] = begin + before + earned;
  }
}

/** A reserve's balance: it earns on its opening balance, and what it earns stays in it. */
function rollReserve(reserve: ReserveModel, { deviations, room }: Run, year: number): void {
  const balance = columnOf(room, reserve.name, year);
  evaluate(balance, { sum: reserve.flow, room }, year);
  fillShare(room.rate, { share: reserve.interest, deviations, most: Number.POSITIVE_INFINITY }, year);
  const opening = year === 0 ? null : columnOf(room, reserve.name, year - 1);
  const { rate } = room;
  for (let row = 0; row < balance.length; row++) {
    const begin = opening === null ? reserve.opening : (opening[row] ?? 0);
    balance[row] = (balance[row] ?? 0) + begin * (1 + (rate[row] ?? 0));
  }
}
