import type { FundPlan } from "../fund-plan";
import type { PolicyResult } from "../policy-results";
import { coverageRule, lagShare, projectFund } from "../project-fund";
import type { RatePath } from "../rate-path";
import { shareAt, studyYears } from "../study-years";
import { type Factor, movedBy } from "./factor";
import { type FundParts, fundParts, otherParts, reserveFlow, unrestrictedReserves } from "./fund-parts";
import { type LifelongDebt, lifelongDebt } from "./loan-parts";
import { certain, isNothing, less, type Part, sumOfParts, type YearlySum } from "./part";
import { cashParts, coverageSides, debtPart, operatingPart, reserveName, testParts } from "./test-parts";

/** A yearly share and the places of the uncertainties whose deviations are added to it. */
export interface MovedShare {
  readonly planned: readonly number[];
  readonly moves: readonly number[];
}

/** A ratio of two sums; empty in years in which there is nothing to divide by. */
export interface RatioSum {
  readonly dividend: YearlySum;
  readonly divisor: YearlySum;
  readonly empty: readonly number[];
}

/** A test ready for simulation. */
export type ModelTest =
  | {
      readonly kind: "dollars";
      readonly slack: YearlySum;
      readonly years: readonly number[];
      readonly holds: readonly number[];
    }
  /** A test of the increase itself: by year whether it fails, in every simulation alike. */
  | { readonly kind: "certain"; readonly years: readonly number[]; readonly fails: readonly number[] };

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
  readonly coverage: RatioSum;
  /** Unrestricted cash over a day of O&M is 365 times this. */
  readonly cashOverOperating: RatioSum;
  readonly tests: readonly ModelTest[];
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
  const sum = (each: readonly Part[]): YearlySum => sumOfParts(each, plan.years.length);
  const coverage = coverageSides(parts, coverageRule(plan));
  return {
    fund: plan.fund.id,
    years: plan.years.length,
    stepsToFirst: studyYears(plan.study).stepsToFirst,
    factors: parts.factors,
    issues: parts.sized.map(({ name, needed }) => ({ name, needed: sum(needed) })),
    lifelong: parts.sized.length === 0 ? null : lifelongDebt(plan, parts.sized),
    billed: sum(parts.billed),
    operating: sum(parts.operating),
    debt: sum(parts.debt),
    flow: sum(flowParts(parts)),
    opening: plan.fund.opening.balance,
    billedBefore: plan.lines.reduce((dollars, { baseUnits, price }) => dollars + baseUnits * price, 0),
    lagShare: lagShare(plan),
    ...sharesOf(plan),
    reserves: unrestrictedReserves(plan).map((reserve) => ({
      name: reserveName(reserve.reserve.id),
      opening: reserve.reserve.opening,
      interest: interestShare(plan, reserve.reserve.interest ?? plan.fund.interest?.rate),
      flow: sum(reserveFlow(parts, reserve)),
    })),
    coverage: ratioSum(coverage.netRevenue, coverage.debt, plan),
    cashOverOperating: ratioSum(cashParts(parts), operatingPart(parts), plan),
    tests: projectFund(plan, path).tests.map((test) => modelTest(test, parts)),
  };
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

function ratioSum(dividend: readonly Part[], divisor: readonly Part[], { years }: FundPlan): RatioSum {
  return {
    dividend: sumOfParts(dividend, years.length),
    divisor: sumOfParts(divisor, years.length),
    empty: [...years.keys()].filter((year) => isNothing(divisor, year)),
  };
}

function modelTest({ test, years }: PolicyResult, parts: FundParts): ModelTest {
  const [first = 0] = parts.plan.years;
  const tested = years.map(({ year }) => year - first);
  const dollars = testParts(test, parts);
  if (dollars === null) {
    return {
      kind: "certain",
      years: tested,
      fails: years.flatMap(({ year, passes }) => (passes ? [] : [year - first])),
    };
  }
  const slack = sumOfParts(dollars.slack, parts.plan.years.length);
  return { kind: "dollars", slack, years: tested, holds: dollars.holds };
}
