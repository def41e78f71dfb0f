import type { FundPlan } from "../fund-plan";
import type { PolicyResult } from "../policy-results";
import { coverageRule, lagShare, projectFund } from "../project-fund";
import type { RatePath } from "../rate-path";
import { shareAt, studyYears } from "../study-years";
import { type Factor, movedBy } from "./factor";
import { type FundParts, fundParts, otherParts, reserveFlow, unrestrictedReserves } from "./fund-parts";
import { type LifelongDebt, lifelongDebt } from "./loan-parts";
import { certain, isNothing, less, type Part, sumOfParts, type YearlySum } from "./part";
import {
  cashParts,
  coverageSides,
  debtPart,
  operatingPart,
  type RatioSides,
  reserveName,
  testSides,
} from "./test-parts";

/** A yearly share and the places of the uncertainties whose deviations are added to it. */
export interface MovedShare {
  readonly planned: readonly number[];
  readonly moves: readonly number[];
}

/** A ratio that is measured, tested or both: tests of one kind and rule share their two sums. */
export interface RatioModel {
  readonly dividend: YearlySum;
  readonly divisor: YearlySum;
  /** Years in which there is nothing to divide by: nothing is measured then, and tests hold. */
  readonly empty: readonly number[];
  readonly measure: "coverage" | "daysCash" | null;
  readonly tests: readonly RatioTest[];
}

/** A test that a ratio reaches a limit: dividend − limit · divisor does not fall below zero. */
export interface RatioTest {
  /** Place among the fund's tests. */
  readonly place: number;
  readonly limit: number;
  readonly years: readonly number[];
}

/** A fund under a path, ready for simulation: planned dollars by what multiplies them. */
export interface FundModel {
  readonly fund: string;
  readonly years: number;
  readonly stepsToFirst: number;
  readonly factors: readonly Factor[];
  readonly issues: readonly { readonly name: string; readonly needed: YearlySum }[];
  readonly lifelong: LifelongDebt | null;
  readonly billed: YearlySum;
  readonly operating: YearlySum;
  readonly debt: YearlySum;
  /** Cash apart from rates, their lag and interest. */
  readonly flow: YearlySum;
  readonly opening: number;
  /** Billed in the base year, whose lag the first year collects. */
  readonly billedBefore: number;
  readonly lagShare: number;
  readonly uncollectible: MovedShare;
  readonly interest: MovedShare & { readonly basis: "opening" | "average" };
  readonly reserves: readonly ReserveModel[];
  /** Coverage; unrestricted cash over O&M; and what other tests ask for. */
  readonly ratios: readonly RatioModel[];
  /** By test: the projected years in which it must hold. */
  readonly tested: readonly (readonly number[])[];
  /** By test: years in which it fails in every simulation, as tests of the increase itself may. */
  readonly certainlyFails: readonly (readonly number[])[];
}

/** An unrestricted reserve, whose interest or projects may be uncertain. */
export interface ReserveModel {
  readonly name: string;
  readonly opening: number;
  readonly interest: MovedShare;
  readonly flow: YearlySum;
}

/**
 * Makes a fund under a path ready for simulation. Where the study rounds budget lines or units year by year, the planned figures
 * are the rounded ones and what deviates from them is not rounded again. Customers answer to prices as planned: a deflator of
 * prices does not deviate.
 */
export function fundModel(plan: FundPlan, path: RatePath): FundModel {
  const parts = fundParts(plan, path);
  const { tests } = projectFund(plan, path);
  return {
    fund: plan.fund.id,
    years: plan.years.length,
    stepsToFirst: studyYears(plan.study).stepsToFirst,
    factors: parts.factors,
    issues: parts.sized.map(({ name, needed }) => ({ name, needed: sumOfParts(needed, plan.years.length) })),
    lifelong: asksMaximum(plan) && parts.sized.length > 0 ? lifelongDebt(plan, parts.sized) : null,
    ...sumsOf(parts),
    ...collectedFrom(plan),
    ...sharesOf(plan),
    reserves: reservesOf(parts),
    ratios: ratiosOf(tests, parts),
    tested: tests.map(({ years }) => years.map(({ year }) => placeOf(plan, year))),
    certainlyFails: tests.map((result) => certainFailures(result, plan)),
  };
}

function sumsOf(parts: FundParts): Pick<FundModel, "billed" | "operating" | "debt" | "flow"> {
  const { length } = parts.plan.years;
  return {
    billed: sumOfParts(parts.billed, length),
    operating: sumOfParts(parts.operating, length),
    debt: sumOfParts(parts.debt, length),
    flow: sumOfParts(flowParts(parts), length),
  };
}

function collectedFrom(plan: FundPlan): Pick<FundModel, "opening" | "billedBefore" | "lagShare"> {
  return {
    opening: plan.fund.opening.balance,
    billedBefore: plan.lines.reduce((dollars, { baseUnits, price }) => dollars + baseUnits * price, 0),
    lagShare: lagShare(plan),
  };
}

function reservesOf(parts: FundParts): readonly ReserveModel[] {
  const { plan } = parts;
  return unrestrictedReserves(plan).map((reserve) => ({
    name: reserveName(reserve.reserve.id),
    opening: reserve.reserve.opening,
    interest: interestShare(plan, reserve.reserve.interest ?? plan.fund.interest?.rate),
    flow: sumOfParts(reserveFlow(parts, reserve), plan.years.length),
  }));
}

function flowParts(parts: FundParts): readonly Part[] {
  return [
    ...otherParts(parts, () => true),
    certain(parts.plan.draws),
    ...less([
      ...operatingPart(parts),
      ...parts.operatingTransfers,
      ...parts.transfers,
      ...debtPart(parts),
      ...parts.payGo,
      ...parts.deposits,
    ]),
  ];
}

function sharesOf(plan: FundPlan): Pick<FundModel, "uncollectible" | "interest"> {
  const { collection, interest } = plan.fund;
  return {
    uncollectible: {
      planned: plan.years.map((_, year) => shareAt(collection?.uncollectible, year)),
      moves: movedBy(plan.study, plan.fund, ({ of }) => of === "collection"),
    },
    interest: { ...interestShare(plan, interest?.rate), basis: interest?.basis ?? "opening" },
  };
}

function interestShare({ study, fund, years }: FundPlan, rate: Parameters<typeof shareAt>[0]): MovedShare {
  return {
    planned: years.map((_, year) => shareAt(rate, year)),
    moves: movedBy(study, fund, ({ of }) => of === "interest"),
  };
}

function asksMaximum({ fund }: FundPlan): boolean {
  return (fund.tests ?? []).some((test) => test.test === "coverage" && test.debt === "maximum");
}

function placeOf({ years }: FundPlan, year: number): number {
  return years.indexOf(year);
}

/** Coverage by the fund's rule and cash over O&M, then the tests: each joins the ratio that has its sums. */
function ratiosOf(tests: readonly PolicyResult[], parts: FundParts): readonly RatioModel[] {
  const rule = coverageRule(parts.plan);
  const ratios = new Map<string, RatioModel>();
  const join = (sides: RatioSides, more: Pick<RatioModel, "measure" | "tests">): void => {
    const ratio = ratioModel(sides, parts.plan);
    const key = JSON.stringify(ratio);
    const { measure, tests: joined } = ratios.get(key) ?? more;
    const all = ratios.has(key) ? [...joined, ...more.tests] : more.tests;
    ratios.set(key, { ...ratio, measure, tests: all });
  };
  join(coverageSides(parts, rule), { measure: "coverage", tests: [] });
  join({ dividend: cashParts(parts), divisor: operatingPart(parts) }, { measure: "daysCash", tests: [] });
  for (const [place, { test, years }] of tests.entries()) {
    const sides = testSides(test, parts);
    if (sides === null) continue;
    const tested = years.map(({ year }) => placeOf(parts.plan, year));
    join(sides, { measure: null, tests: [{ place, limit: sides.limit, years: tested }] });
  }
  return [...ratios.values()];
}

function ratioModel({ dividend, divisor }: RatioSides, { years }: FundPlan): RatioModel {
  return {
    dividend: sumOfParts(dividend, years.length),
    divisor: sumOfParts(divisor ?? [], years.length),
    empty: divisor === null ? [] : [...years.keys()].filter((year) => isNothing(divisor, year)),
    measure: null,
    tests: [],
  };
}

function certainFailures({ test, years }: PolicyResult, plan: FundPlan): readonly number[] {
  if (test.test !== "increase-cap" && test.test !== "no-decrease") return [];
  return years.flatMap(({ year, passes }) => (passes ? [] : [placeOf(plan, year)]));
}
