import { type CoverageRule, countsInCoverage } from "./coverage";
import type { FundPlan } from "./fund-plan";
import type { FundYear } from "./fund-year";
import { type Flow, measuresOf } from "./measures";
import { type PolicyResult, policyResults } from "./policy-results";
import type { RatePath } from "./rate-path";
import { type LineRevenue, lineRevenues } from "./rate-revenue";
import { outflow, spendingAt } from "./spending";
import { shareAt } from "./study-years";

/** A fund under a path of rates. */
export interface FundProjection {
  readonly plan: FundPlan;
  readonly path: RatePath;
  readonly lines: readonly LineRevenue[];
  readonly years: readonly FundYear[];
  readonly tests: readonly PolicyResult[];
}

/**
 * Projects a fund under a path of rates, year by year: what is billed and collected, spent, owed, set aside and left, its
 * measures, and whether each test of policy holds (RATES.md, 4 and 5).
 */
export function projectFund(plan: FundPlan, path: RatePath): FundProjection {
  const lines = lineRevenues(plan, path);
  const counted = { plan, rule: coverageRule(plan) };
  const years: FundYear[] = [];
  let carried: Carried = { opening: plan.fund.opening.balance, owed: owedBefore(plan) };
  for (const at of plan.years.keys()) {
    const flow = yearFlow({ plan, lines, path }, at, carried);
    years.push({ ...flow, ...measuresOf(flow, counted, at) });
    carried = { opening: flow.ending, owed: flow.netRateRevenue * lagShare(plan) };
  }
  return { plan, path, lines, years, tests: policyResults(plan, years) };
}

/** The fund's first coverage test says what coverage counts; the usual form where it has none. */
export function coverageRule({ fund }: FundPlan): CoverageRule {
  return fund.tests?.find((test) => test.test === "coverage") ?? {};
}

/** Share of a year's net rate revenue that comes in the year after: days from bill to cash over 365. */
export function lagShare({ fund }: Pick<FundPlan, "fund">): number {
  return (fund.collection?.lagDays ?? 0) / 365;
}

/** What customers owe when the first projected year begins: the lag's share of the base year's net revenue. Dollars. */
export function owedBefore(plan: FundPlan): number {
  const billed = plan.lines.reduce((sum, { baseUnits, price }) => sum + baseUnits * price, 0);
  return billed * (1 - shareAt(plan.fund.collection?.uncollectible, 0)) * lagShare(plan);
}

interface Projected {
  readonly plan: FundPlan;
  readonly lines: readonly LineRevenue[];
  readonly path: RatePath;
}

/** What a year takes over: the operating fund, and net rate revenue of the year before that is still to come in. Dollars. */
interface Carried {
  readonly opening: number;
  readonly owed: number;
}

function yearFlow(projected: Projected, at: number, { opening, owed }: Carried): Flow {
  const { plan } = projected;
  const income = incomeAt(projected, at);
  const spending = spendingAt(plan, at);
  const collectionLag = owed - income.netRateRevenue * lagShare(plan);
  const inflow = income.netRateRevenue + income.otherRevenue + collectionLag + spending.reserveDraws;
  const beforeInterest = inflow - outflow(spending);
  const interest = interestOf(plan, at, { opening, beforeInterest });
  const ending = opening + beforeInterest + interest;
  return {
    year: plan.years[at] ?? 0,
    increase: increaseAt(projected, at),
    ...income,
    ...spending,
    interest,
    revenue: income.netRateRevenue + income.otherRevenue + interest,
    collectionLag,
    opening,
    netCashFlow: beforeInterest + interest,
    ending,
    unrestrictedCash: ending + (plan.unrestrictedReserves[at] ?? 0),
  };
}

function incomeAt({ plan, lines }: Projected, at: number) {
  const sumAt = (rows: readonly (readonly number[])[]) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);
  const billed = sumAt(lines.map((line) => line.billed));
  const uncollectible = billed * shareAt(plan.fund.collection?.uncollectible, at);
  const counted = plan.otherRevenue.filter(({ line }) => countsInCoverage(line));
  return {
    billed,
    atExistingRates: sumAt(lines.map((line) => line.atExistingRates)),
    uncollectible,
    netRateRevenue: billed - uncollectible,
    otherRevenue: sumAt(plan.otherRevenue.map(({ dollars }) => dollars)),
    otherInCoverage: sumAt(counted.map(({ dollars }) => dollars)),
  };
}

/**
 * Interest of the operating fund: on its opening balance; or on the average of opening and ending, which solves
 * B = B0 + flow + i·(B0 + B)/2 for the interest (RATES.md, 5).
 */
function interestOf({ fund }: FundPlan, at: number, of: { opening: number; beforeInterest: number }): number {
  const rate = shareAt(fund.interest?.rate, at);
  if (fund.interest?.basis !== "average") return rate * of.opening;
  return (rate * (of.opening + of.beforeInterest / 2)) / (1 - rate / 2);
}

/** The increase of a year: as the path says, or as the entered prices raise the revenue of the year's units. */
function increaseAt({ lines, path }: Projected, at: number): number {
  if (path.kind === "increases") return path.increases[at] ?? 0;
  const revenueAt = (year: number): number =>
    lines.reduce((sum, { plan: line, prices }) => sum + (line.units[at] ?? 0) * (prices[year] ?? line.price), 0);
  const before = revenueAt(at - 1);
  return before === 0 ? 0 : revenueAt(at) / before - 1;
}
