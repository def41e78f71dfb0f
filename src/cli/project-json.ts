import { fundCautions } from "../domain/study/cautions";
import type { LoanPlan } from "../domain/study/debt-plan";
import type { FundYear } from "../domain/study/fund-year";
import { policyInWords } from "../domain/study/policy-words";
import type { PolicyResult } from "../domain/study/policy-results";
import type { FundProjection } from "../domain/study/project-fund";
import type { LineRevenue } from "../domain/study/rate-revenue";
import { type RevenueRequirement, revenueRequirements } from "../domain/study/revenue-requirement";

/** A fund's projection as JSON: dollars as text with two decimals; ratios, shares and days as numbers. */
export function fundJson(projection: FundProjection) {
  const { plan, lines, years, tests } = projection;
  const requirements = revenueRequirements(projection);
  return {
    fund: plan.fund.id,
    name: plan.fund.name,
    years: years.map((year, at) => ({ ...yearJson(year), ...requirementJson(requirements[at]) })),
    rates: lines.map(lineJson),
    operating: plan.operating.map(({ line, dollars }) => ({
      line: line.id,
      name: line.name,
      dollars: dollars.map(dollarText),
    })),
    debt: plan.loans.map(loanJson),
    reserves: plan.reserves.map(({ reserve, ending }) => ({ reserve: reserve.id, ending: ending.map(dollarText) })),
    tests: tests.map(testJson),
    cautions: fundCautions(projection),
  };
}

function lineJson({ plan: line, prices, kept, billed }: LineRevenue) {
  const printed = line.decimals !== null;
  return {
    line: line.line.id,
    name: line.line.name,
    existing_price: printed ? line.price : null,
    prices: printed ? prices : null,
    index: printed ? prices.map((price) => (line.price === 0 ? 0 : price / line.price)) : prices,
    units: line.units.map((units, at) => units * (kept[at] ?? 1)),
    revenue: billed.map(dollarText),
  };
}

function testJson({ test, years }: PolicyResult) {
  return {
    test: test.test,
    words: policyInWords(test),
    passes: years.every(({ passes }) => passes),
    failing_years: years.filter(({ passes }) => !passes).map(({ year }) => year),
    years: years.map(({ year, value, limit, passes }) => ({ year, value, limit, passes })),
  };
}

/** The dollar lines of a year: key of the JSON, and which figure. */
const DOLLAR_LINES: readonly (readonly [key: string, value: (year: FundYear) => number])[] = [
  ["rate_revenue", ({ billed }) => billed],
  ["rate_revenue_existing", ({ atExistingRates }) => atExistingRates],
  ["uncollectible", ({ uncollectible }) => uncollectible],
  ["other_revenue", ({ otherRevenue }) => otherRevenue],
  ["interest", ({ interest }) => interest],
  ["revenue", ({ revenue }) => revenue],
  ["operating", ({ operating }) => operating],
  ["debt_service", ({ debtService }) => debtService],
  ["cash_capital", ({ payGo }) => payGo],
  ["transfers", ({ transfers, operatingTransfers }) => transfers + operatingTransfers],
  ["reserve_deposits", ({ reserveDeposits }) => reserveDeposits],
  ["reserve_draws", ({ reserveDraws }) => reserveDraws],
  ["collection_lag", ({ collectionLag }) => collectionLag],
  ["opening_balance", ({ opening }) => opening],
  ["net_cash_flow", ({ netCashFlow }) => netCashFlow],
  ["ending_balance", ({ ending }) => ending],
  ["unrestricted_cash", ({ unrestrictedCash }) => unrestrictedCash],
];

function yearJson(year: FundYear) {
  return {
    year: year.year,
    increase: year.increase,
    ...Object.fromEntries(DOLLAR_LINES.map(([key, value]) => [key, dollarText(value(year))])),
    dscr: year.coverage,
    all_in_coverage: year.allInCoverage,
    days_cash: year.daysCash,
    operating_ratio: year.operatingRatio,
  };
}

function requirementJson(requirement: RevenueRequirement | undefined) {
  if (requirement === undefined) return {};
  const { cashNeeds, utilityBasis } = requirement;
  return {
    requirement_cash_needs: dollarText(cashNeeds),
    requirement_utility_basis: utilityBasis === null ? null : dollarText(utilityBasis),
  };
}

function loanJson({ loan, issued, principal, interest, deposits, payments }: LoanPlan) {
  const [first] = payments;
  return {
    loan: loan.id,
    name: loan.name,
    issued: issued === null ? null : dollarText(issued),
    first_payment: first === undefined ? null : dollarText(first.principal + first.interest),
    principal: principal.map(dollarText),
    interest: interest.map(dollarText),
    payment: principal.map((dollars, at) => dollarText(dollars + (interest[at] ?? 0))),
    reserve_deposit: deposits.map(dollarText),
    payment_with_deposit: principal.map((dollars, at) =>
      dollarText(dollars + (interest[at] ?? 0) + (deposits[at] ?? 0)),
    ),
  };
}

/**
 * Dollars of a projection as text.
 * @example dollarText(1234.5) // "1234.50"
 */
export function dollarText(dollars: number): string {
  const text = dollars.toFixed(2);
  return text === "-0.00" ? "0.00" : text;
}
