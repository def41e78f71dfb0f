import { assertNever } from "../assert-never";
import { coverageParts } from "./coverage";
import type { FundPlan } from "./fund-plan";
import type { FundYear } from "./fund-year";
import { DAYS_A_YEAR, obligations, operatingRevenue } from "./measures";
import type { PolicyTest, PolicyTestOf } from "./policy-schema";
import { shareAt } from "./study-years";

/** A test of policy in one year. */
export interface PolicyYear {
  readonly year: number;
  /** What is tested, in the test's own measure; null where nothing can be divided by. */
  readonly value: number | null;
  readonly limit: number;
  /** How far it is kept: dollars, or a share for tests of the increase itself. Below zero it fails. */
  readonly slack: number;
  readonly passes: boolean;
}

/** A test of policy through the years in which it must hold. */
export interface PolicyResult {
  readonly test: PolicyTest;
  readonly years: readonly PolicyYear[];
}

/** Decimals of ratios unless the study says otherwise. */
const RATIO_DECIMALS = 4;

/** Half a cent: what a test may miss by the rounding of numbers alone. */
const DOLLAR_TOLERANCE = 0.005;
const SHARE_TOLERANCE = 1e-9;

/** Every test of a fund in every year from its first on. */
export function policyResults(plan: FundPlan, years: readonly FundYear[]): readonly PolicyResult[] {
  return (plan.fund.tests ?? []).map((test) => ({
    test,
    years: years.flatMap((year, at) => (year.year < (test.from ?? 0) ? [] : [policyYear(test, { plan, year, at })])),
  }));
}

interface Tested {
  readonly plan: FundPlan;
  readonly year: FundYear;
  readonly at: number;
}

type Held = Omit<PolicyYear, "year" | "passes">;

function policyYear(test: PolicyTest, tested: Tested): PolicyYear {
  const held = heldBy(test, tested);
  const isShare = test.test === "increase-cap" || test.test === "no-decrease";
  return { year: tested.year.year, ...held, passes: held.slack >= -(isShare ? SHARE_TOLERANCE : DOLLAR_TOLERANCE) };
}

function heldBy(test: PolicyTest, { plan, year, at }: Tested): Held {
  switch (test.test) {
    case "coverage":
      return covered(test, { plan, year, at });
    case "all-in-coverage":
      return ratio(year.revenue, obligations(year), { limit: test.atLeast, plan });
    case "days-cash":
      return quotient(year.unrestrictedCash, year.operating / DAYS_A_YEAR, test.atLeast);
    case "minimum-balance":
      return above(year.ending, minimumBalance(test, { plan, year, at }));
    case "operating-ratio": {
      const debt = test.includesDebt === true ? year.debtService : 0;
      return ratio(operatingRevenue(year, plan, at), year.operating + year.operatingTransfers + debt, {
        limit: test.atLeast,
        plan,
      });
    }
    case "increase-cap":
      return below(year.increase, shareAt(test.atMost, at));
    case "no-decrease":
      return above(year.increase, 0);
    default:
      return assertNever(test);
  }
}

function above(value: number, limit: number): Held {
  return { value, limit, slack: value - limit };
}

function below(value: number, limit: number): Held {
  return { value, limit, slack: limit - value };
}

function covered(test: PolicyTestOf<"coverage">, { plan, year, at }: Tested): Held {
  const { netRevenue, debtService } = coverageParts(year, { plan, rule: test }, at);
  return ratio(netRevenue, debtService, { limit: test.atLeast, plan });
}

/** A ratio that must reach a limit as it is printed: 1.24995 is printed 1.2500 and reaches 1.25. */
function ratio(dollars: number, divisor: number, { limit, plan }: { limit: number; plan: FundPlan }): Held {
  const half = 0.5 * 10 ** -(plan.study.rounding?.ratios ?? RATIO_DECIMALS);
  return { ...quotient(dollars, divisor, limit - half), limit };
}

/** Where there is nothing to divide by, the test holds. */
function quotient(dollars: number, divisor: number, limit: number): Held {
  if (divisor === 0) return { value: null, limit, slack: Math.max(0, dollars) };
  return { value: dollars / divisor, limit, slack: dollars - limit * divisor };
}

/** What the operating fund must hold at the end of a year. Dollars. */
export function minimumBalance(test: PolicyTestOf<"minimum-balance">, { plan, year, at }: Tested): number {
  const { amount = 0, operatingMonths = 0, nextDebtService = false } = test;
  const next = nextDebtService ? (plan.debtService[at + 1] ?? plan.debtService[at] ?? 0) : 0;
  return amount + (operatingMonths / 12) * year.operating + next;
}
