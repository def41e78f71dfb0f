import type { FundPlan } from "./fund-plan";
import type { FundYear } from "./fund-year";
import type { PolicyTestOf } from "./policy-schema";
import type { OtherRevenue } from "./revenue-schema";

/** What a covenant counts: the settings of a coverage test; an empty rule is the usual form. */
export type CoverageRule = Pick<PolicyTestOf<"coverage">, "leavesOut" | "countsStabilization" | "debt">;

/** Net revenue and the debt service it is held against. Dollars. */
export interface CoverageParts {
  readonly netRevenue: number;
  readonly debtService: number;
}

/**
 * Debt service coverage by its parts: revenue that counts less O&M without depreciation, over principal and interest. Usual form:
 * net rate revenue, other revenue without connection fees and grants, interest of the operating fund (UNC EFC; RATES.md, 5).
 */
export function coverageParts(
  year: CountedYear,
  { plan, rule }: { readonly plan: FundPlan; readonly rule: CoverageRule },
  at: number,
): CoverageParts {
  const leavesOut = rule.leavesOut ?? [];
  const other = plan.otherRevenue
    .filter(({ line }) => countsInCoverage(line) && !leavesOut.some((kind) => kind === line.kind))
    .reduce((sum, { dollars }) => sum + (dollars[at] ?? 0), 0);
  const interest = leavesOut.includes("interest") ? 0 : year.interest;
  const stabilization = rule.countsStabilization === true ? stabilizationAt(plan, at) : 0;
  return {
    netRevenue: year.netRateRevenue + other + interest + stabilization - year.operating - year.operatingTransfers,
    debtService: (rule.debt === "maximum" ? plan.maximumDebtService : plan.debtService)[at] ?? 0,
  };
}

/** The lines that coverage is made of. */
export type CountedYear = Pick<FundYear, "netRateRevenue" | "interest" | "operating" | "operatingTransfers">;

/** Whether other revenue counts in coverage: its own word, or its kind; connection fees and grants do not. */
export function countsInCoverage({ inCoverage, kind }: OtherRevenue): boolean {
  return inCoverage ?? (kind !== "connection-fees" && kind !== "grants");
}

/** Drawn from rate stabilization less paid into it. Dollars. */
function stabilizationAt({ reserves }: FundPlan, at: number): number {
  return reserves
    .filter(({ reserve }) => reserve.purpose === "rate-stabilization")
    .reduce((sum, { draws, deposits }) => sum + (draws[at] ?? 0) - (deposits[at] ?? 0), 0);
}
