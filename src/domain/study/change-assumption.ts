import { assertNever } from "../assert-never";
import { changeBudget, changeSales } from "./change-sales";
import type { Fund, RateStudy } from "./study-schema";
import type { YearlyShare } from "./yearly-schema";

/**
 * A change of one assumption of a study, in every projected year; with `fund`, of one fund only.
 * `by` is added to yearly shares (0.01 is one point); `factor` multiplies (0.95 is five percent less).
 */
export type AssumptionChange =
  /** Units or revenue of rate lines that are sold by volume or grow with it, as if the base year had sold so much; and budget
   * lines that follow volume, but none that are entered year by year. */
  | { readonly of: "sales"; readonly factor: number; readonly fund?: string | undefined }
  /** Change of the number of customers a year. */
  | { readonly of: "growth"; readonly by: number; readonly fund?: string | undefined }
  /** Change of use an account a year. */
  | { readonly of: "usage-trend"; readonly by: number; readonly fund?: string | undefined }
  /** All inflators, those of construction too. The whole study's. */
  | { readonly of: "inflation"; readonly by: number }
  /** One inflator. The whole study's. */
  | { readonly of: "inflator"; readonly id: string; readonly by: number }
  /** Interest earned by the operating fund and by reserves with a rate of their own; not below 0. */
  | { readonly of: "interest"; readonly by: number; readonly fund?: string | undefined }
  /** Rate of planned issues; not below 0. Debt that is owed already keeps its terms. */
  | { readonly of: "borrowing"; readonly by: number; readonly fund?: string | undefined }
  /** Costs of all projects; issues sized from them follow, issues of a fixed amount do not. */
  | { readonly of: "capital-cost"; readonly factor: number; readonly fund?: string | undefined }
  /** Share of billed rate revenue that is never collected; between 0 and 1. */
  | { readonly of: "collection"; readonly by: number; readonly fund?: string | undefined }
  /** Coefficient of elasticity; between -1 and 0, linear where the fund has none yet. */
  | { readonly of: "elasticity"; readonly by: number; readonly fund?: string | undefined }
  /** Operating fund at the beginning of the first projected year; reserves stay. */
  | { readonly of: "opening-balance"; readonly factor: number; readonly fund?: string | undefined }
  /** O&M lines with an amount, or entered year by year. */
  | { readonly of: "operating"; readonly factor: number; readonly fund?: string | undefined };

const SOURCE = "changed in a scenario";

/**
 * A study with one assumption changed; all else stays as it was, the study given too.
 * @example changeAssumption(study, { of: "interest", by: 0.01 }).funds[0].interest.rate // 0.03 where it was 0.02
 */
export function changeAssumption(study: RateStudy, change: AssumptionChange): RateStudy {
  if (change.of === "inflation" || change.of === "inflator") {
    const inflators = study.inflators?.map((inflator) => {
      const isMeant = change.of === "inflation" || inflator.id === change.id;
      return isMeant ? { ...inflator, rate: raise(inflator.rate, change.by) } : inflator;
    });
    return { ...study, ...(inflators === undefined ? {} : { inflators }) };
  }
  return {
    ...study,
    funds: study.funds.map((fund) =>
      change.fund === undefined || change.fund === fund.id ? changeFund(fund, change) : fund,
    ),
  };
}

/** A study with several assumptions changed, one after the other: a scenario. */
export function changeAssumptions(study: RateStudy, changes: readonly AssumptionChange[]): RateStudy {
  return changes.reduce(changeAssumption, study);
}

type FundChange = Exclude<AssumptionChange, { of: "inflation" | "inflator" }>;

function changeFund(fund: Fund, change: FundChange): Fund {
  return "factor" in change ? multiplyIn(fund, change) : addIn(fund, change);
}

function multiplyIn(fund: Fund, change: Extract<FundChange, { readonly factor: number }>): Fund {
  switch (change.of) {
    case "sales":
      return changeSales(fund, change.factor);
    case "operating":
      return { ...fund, operating: changeBudget(fund.operating, change.factor) };
    case "opening-balance":
      return { ...fund, opening: { ...fund.opening, balance: fund.opening.balance * change.factor } };
    case "capital-cost":
      return changeProjects(fund, change.factor);
    default:
      return assertNever(change);
  }
}

function addIn(fund: Fund, change: Extract<FundChange, { readonly by: number }>): Fund {
  switch (change.of) {
    case "growth":
      return { ...fund, customerGrowth: assumed(fund.customerGrowth, change.by) };
    case "usage-trend":
      return { ...fund, usageTrend: assumed(fund.usageTrend, change.by) };
    case "interest":
      return changeInterest(fund, change.by);
    case "borrowing":
      return changeBorrowing(fund, change.by);
    case "collection":
      return changeCollection(fund, change.by);
    case "elasticity":
      return changeElasticity(fund, change.by);
    default:
      return assertNever(change);
  }
}

function changeProjects(fund: Fund, factor: number): Fund {
  if (fund.projects === undefined) return fund;
  return {
    ...fund,
    projects: fund.projects.map((project) => ({
      ...project,
      costs: project.costs.map((cost) => ({ ...cost, amount: cost.amount * factor })),
    })),
  };
}

function changeInterest(fund: Fund, by: number): Fund {
  const raised = (rate: YearlyShare): YearlyShare => raise(rate, by, { least: 0 });
  const reserves = fund.reserves?.map((reserve) =>
    reserve.interest === undefined ? reserve : { ...reserve, interest: raised(reserve.interest) },
  );
  return {
    ...fund,
    interest: { source: SOURCE, ...fund.interest, rate: raised(fund.interest?.rate ?? 0) },
    ...(reserves === undefined ? {} : { reserves }),
  };
}

function changeBorrowing(fund: Fund, by: number): Fund {
  if (fund.issues === undefined) return fund;
  return { ...fund, issues: fund.issues.map((issue) => ({ ...issue, rate: Math.max(0, issue.rate + by) })) };
}

function changeCollection(fund: Fund, by: number): Fund {
  const uncollectible = raise(fund.collection?.uncollectible ?? 0, by, { least: 0, most: 1 });
  return { ...fund, collection: { source: SOURCE, ...fund.collection, uncollectible } };
}

function changeElasticity(fund: Fund, by: number): Fund {
  const coefficient = Math.min(0, Math.max(-1, (fund.elasticity?.coefficient ?? 0) + by));
  return { ...fund, elasticity: { source: SOURCE, ...fund.elasticity, coefficient } };
}

function assumed(assumption: Fund["customerGrowth"], by: number): NonNullable<Fund["customerGrowth"]> {
  return { source: SOURCE, ...assumption, rate: raise(assumption?.rate ?? 0, by) };
}

interface Ends {
  readonly least?: number;
  readonly most?: number;
}

/** A yearly share with so much more in every year, within its ends. */
function raise(rate: YearlyShare, by: number, { least = -1, most = 10 }: Ends = {}): YearlyShare {
  const raised = (share: number): number => Math.min(most, Math.max(least, share + by));
  return typeof rate === "number" ? raised(rate) : rate.map(raised);
}
