import type { FundPlan } from "../fund-plan";
import type { PolicyTest } from "../policy-schema";
import { projectFund } from "../project-fund";
import { lineRevenues } from "../rate-revenue";
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
  return plan.fund.elasticity === undefined ? straightTests(plan) : bentTests(plan);
}

/** Whether a test is about dollars, and not about the increase itself. */
export function isAboutDollars({ test }: PolicyTest): boolean {
  return test !== "increase-cap" && test !== "no-decrease";
}

interface TestedYear extends TestYear {
  /** What is left of the test. Dollars. */
  readonly slack: number;
}

/** Tests and years that a path can keep or miss; where there is nothing to divide by, a test always holds. */
function testedYears(plan: FundPlan, increases: readonly number[]): readonly TestedYear[] {
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

/** The increases that double one year's price and no other. */
function doubledIn({ years }: FundPlan, at: number): readonly number[] {
  return years.map((_, year) => (year === at ? 1 : year === at + 1 ? -0.5 : 0));
}

/** Without a response to price each slack is a straight line in prices: a year's price is doubled to find the line. */
function slopesOfPrices(plan: FundPlan, existing: readonly TestedYear[]): readonly (readonly number[])[] {
  const doubled = plan.years.map((_, at) => slacksAt(plan, doubledIn(plan, at)));
  return existing.map(({ slack }, row) => doubled.map((slacks) => (slacks[row] ?? 0) - slack));
}

/** A test that holds at existing prices, and of which higher prices only leave more, holds on every path and is left out. */
function straightTests(plan: FundPlan): FundTests {
  const existing = testedYears(plan, []);
  const lines = slopesOfPrices(plan, existing)
    .map((byPrice, row) => ({ byPrice, tested: existing[row] }))
    .filter(({ byPrice, tested }) => (tested?.slack ?? 0) < 0 || byPrice.some((slope) => slope < 0));
  return {
    plan,
    rows: lines.flatMap(({ tested }) => tested ?? []),
    straightIn: "prices",
    at: (increases) => {
      const raised = priceIndex(increases).map((price) => price - 1);
      return {
        slacks: lines.map(({ byPrice, tested }) => sumOfProducts(raised, byPrice) + (tested?.slack ?? 0)),
        slopes: lines.map(({ byPrice }) => slopesByIncrease(byPrice, increases)),
      };
    },
  };
}

/**
 * With a response to price: each slack is a straight line in the dollars billed by year, found on the fund without the response;
 * only what is billed bends, and its slopes are measured.
 */
function bentTests(plan: FundPlan): FundTests {
  const straight = { ...plan, fund: { ...plan.fund, elasticity: undefined } };
  const existing = testedYears(straight, []);
  const billedBefore = billedAt(straight, none(plan));
  const byBilled = slopesByBilled(straight, existing);
  return {
    plan,
    rows: existing,
    straightIn: "nothing",
    at: (increases) => {
      const more = billedAt(plan, increases).map((dollars, at) => dollars - (billedBefore[at] ?? 0));
      const sides = increases.map((_, year) => billedSlopes(plan, increases, year));
      return {
        slacks: existing.map(({ slack }, row) => sumOfProducts(more, byBilled[row] ?? []) + slack),
        slopes: byBilled.map((line) => sides.map((side) => sumOfProducts(side, line))),
      };
    },
  };
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

const none = ({ years }: FundPlan): readonly number[] => years.map(() => 0);

function billedAt(plan: FundPlan, increases: readonly number[]): readonly number[] {
  const lines = lineRevenues(plan, { kind: "increases", increases, prices: "exact" });
  return plan.years.map((_, at) => lines.reduce((sum, { billed }) => sum + (billed[at] ?? 0), 0));
}

/** A year's price is billed in that year and, until the month of effect, in the next: from the last year back, one unknown each. */
function slopesByBilled(plan: FundPlan, existing: readonly TestedYear[]): readonly (readonly number[])[] {
  const before = billedAt(plan, none(plan));
  const after = plan.years.map((_, at) => billedAt(plan, doubledIn(plan, at)));
  const gain = (at: number, year: number): number => (after[at]?.[year] ?? 0) - (before[year] ?? 0);
  return slopesOfPrices(plan, existing).map((byPrice) => {
    const byBilled = byPrice.map(() => 0);
    for (let at = byPrice.length - 1; at >= 0; at -= 1) {
      const later = (byBilled[at + 1] ?? 0) * gain(at, at + 1);
      byBilled[at] = gain(at, at) === 0 ? 0 : ((byPrice[at] ?? 0) - later) / gain(at, at);
    }
    return byBilled;
  });
}

/** Half the distance over which a slope is measured: small against the bend, large against the rounding of doubles. */
const STEP = 1e-5;

function billedSlopes(plan: FundPlan, increases: readonly number[], year: number): readonly number[] {
  const moved = (step: number): readonly number[] =>
    billedAt(
      plan,
      increases.map((increase, at) => (at === year ? increase + step : increase)),
    );
  const [up, down] = [moved(STEP), moved(-STEP)];
  return up.map((dollars, at) => (dollars - (down[at] ?? 0)) / (2 * STEP));
}
