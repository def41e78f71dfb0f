import { type CoverageRule, coverageParts } from "./coverage";
import type { FundPlan } from "./fund-plan";
import type { FundYear } from "./fund-year";
import { outflow } from "./spending";

/** Days of a year, for days cash. */
export const DAYS_A_YEAR = 365;

/** The lines of a fund's year before its measures. */
export type Flow = Omit<FundYear, "coverage" | "allInCoverage" | "daysCash" | "operatingRatio">;

/** Coverage, all-in coverage, days cash and operating ratio of a year; null where what they divide by is nothing. */
export function measuresOf(
  flow: Flow,
  counted: { readonly plan: FundPlan; readonly rule: CoverageRule },
  at: number,
): Pick<FundYear, "coverage" | "allInCoverage" | "daysCash" | "operatingRatio"> {
  const { netRevenue, debtService } = coverageParts(flow, counted, at);
  return {
    coverage: over(netRevenue, debtService),
    allInCoverage: over(flow.revenue, obligations(flow)),
    daysCash: over(flow.unrestrictedCash * DAYS_A_YEAR, flow.operating),
    operatingRatio: over(operatingRevenue(flow, counted.plan, at), flow.operating + flow.operatingTransfers),
  };
}

/** What a year's revenue must bear: O&M, debt service, projects paid from rates and transfers; no reserve deposits. Dollars. */
export function obligations(flow: Flow): number {
  return outflow(flow) - flow.reserveDeposits;
}

/** Net rate revenue, operating revenue and penalties. Dollars. */
export function operatingRevenue({ netRateRevenue }: Flow, { otherRevenue }: FundPlan, at: number): number {
  return otherRevenue
    .filter(({ line }) => line.kind === "operating" || line.kind === "penalties")
    .reduce((sum, { dollars }) => sum + (dollars[at] ?? 0), netRateRevenue);
}

function over(dollars: number, divisor: number): number | null {
  return divisor === 0 ? null : dollars / divisor;
}
