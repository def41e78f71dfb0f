import type { FundPlan } from "../fund-plan";
import type { PolicyTest } from "../policy-schema";
import { projectFund } from "../project-fund";
import { priceIndex, slopesByIncrease } from "./price-index";

/** A test of policy about dollars, in one projected year. */
export interface TestYear {
  readonly test: PolicyTest;
  /** Its place among the fund's tests, and the year's among the projected years. */
  readonly testAt: number;
  readonly at: number;
}

/** How far each test is kept under a path, and how that changes with each year's increase. Dollars. */
export interface TestSlopes {
  readonly slacks: readonly number[];
  /** Index [test and year][year of the increase]; dollars for an increase of 1. */
  readonly slopes: readonly (readonly number[])[];
}

/** A fund's tests about dollars as functions of its increases. */
export interface FundTests {
  readonly plan: FundPlan;
  readonly rows: readonly TestYear[];
  /** `prices`: what is left of each test is a straight line in prices, so one linear program is exact. */
  readonly straightIn: "prices" | "nothing";
  readonly at: (increases: readonly number[]) => TestSlopes;
}

/** The tests of a fund; without a response to price their slopes are worked out once, otherwise anew at every path. */
export function fundTests(plan: FundPlan): FundTests {
  const rows = testYears(plan);
  const straight = plan.fund.elasticity === undefined;
  return {
    plan,
    rows,
    straightIn: straight ? "prices" : "nothing",
    at: straight ? straightSlopes(plan) : (increases) => measuredSlopes(plan, increases),
  };
}

/** Whether a test is about dollars, and not about the increase itself. */
export function isAboutDollars({ test }: PolicyTest): boolean {
  return test !== "increase-cap" && test !== "no-decrease";
}

/** Tests and years that a path can keep or miss; where there is nothing to divide by, a test always holds. */
function testYears(plan: FundPlan): readonly TestYear[] {
  return testedYears(plan, []).map(({ test, testAt, at }) => ({ test, testAt, at }));
}

function testedYears(plan: FundPlan, increases: readonly number[]) {
  const { tests } = projectFund(plan, { kind: "increases", increases, prices: "exact" });
  return tests.flatMap(({ test, years }, testAt) =>
    isAboutDollars(test)
      ? years
          .filter(({ value }) => value !== null)
          .map(({ year, slack }) => ({ test, testAt, at: plan.years.indexOf(year), slack }))
      : [],
  );
}

const slacksAt = (plan: FundPlan, increases: readonly number[]): readonly number[] =>
  testedYears(plan, increases).map(({ slack }) => slack);

/** Without a response to price each slack is a straight line in prices: a year's price is doubled to find the line. */
function straightSlopes(plan: FundPlan): FundTests["at"] {
  const atExisting = slacksAt(plan, []);
  const doubled = plan.years.map((_, at) =>
    slacksAt(
      plan,
      plan.years.map((__, year) => (year === at ? 1 : year === at + 1 ? -0.5 : 0)),
    ),
  );
  const byPrice = atExisting.map((slack, row) => doubled.map((slacks) => (slacks[row] ?? 0) - slack));
  return (increases) => {
    const index = priceIndex(increases);
    return {
      slacks: atExisting.map((slack, row) =>
        index.reduce((sum, price, at) => sum + (price - 1) * (byPrice[row]?.[at] ?? 0), slack),
      ),
      slopes: byPrice.map((line) => slopesByIncrease(line, increases)),
    };
  };
}

/** Half the distance over which a slope is measured: small against the bend, large against the rounding of doubles. */
const STEP = 1e-5;

function measuredSlopes(plan: FundPlan, increases: readonly number[]): TestSlopes {
  const slacks = slacksAt(plan, increases);
  const moved = (year: number, step: number) =>
    slacksAt(
      plan,
      increases.map((increase, at) => (at === year ? increase + step : increase)),
    );
  const sides = increases.map((_, year) => ({ up: moved(year, STEP), down: moved(year, -STEP) }));
  return {
    slacks,
    slopes: slacks.map((_, row) => sides.map(({ up, down }) => ((up[row] ?? 0) - (down[row] ?? 0)) / (2 * STEP))),
  };
}
