import { shareAt } from "./study-years";
import type { FundProjection } from "./project-fund";

/** What rates must bring in a year, on both bases. Dollars. */
export interface RevenueRequirement {
  readonly year: number;
  /** O&M + debt service + projects from rates + reserve additions + transfers − other income − use of reserves. */
  readonly cashNeeds: number;
  /** O&M + depreciation + rate base × return + transfers − other income; null where the study has no utility basis. */
  readonly utilityBasis: number | null;
  readonly depreciation: number | null;
  readonly rateBase: number | null;
  /** Net rate revenue at existing rates less the cash needs: below zero, rates fall short. */
  readonly shortfall: number;
}

/** The revenue requirement of each year (RATES.md, 4; AWWA M1). */
export function revenueRequirements({ plan, years }: FundProjection): readonly RevenueRequirement[] {
  const plant = utilityPlant({ plan, years });
  return years.map((year, at) => {
    const income = year.otherRevenue + year.interest;
    const transfers = year.transfers + year.operatingTransfers;
    const cashNeeds =
      year.operating + year.debtService + year.payGo + year.reserveDeposits + transfers - income - year.reserveDraws;
    const basis = plan.fund.utilityBasis;
    const { depreciation = null, rateBase = null } = plant[at] ?? {};
    const existing = year.atExistingRates * (1 - shareAt(plan.fund.collection?.uncollectible, at));
    return {
      year: year.year,
      cashNeeds,
      utilityBasis:
        basis === undefined || depreciation === null || rateBase === null
          ? null
          : year.operating + depreciation + rateBase * basis.returnRate + transfers - income,
      depreciation,
      rateBase,
      shortfall: existing - cashNeeds,
    };
  });
}

interface Plant {
  readonly depreciation: number;
  /** At the beginning of the year. */
  readonly rateBase: number;
}

/** Depreciation and rate base by year; new plant, without what grants and contributions pay, joins at year end. */
function utilityPlant({ plan }: Pick<FundProjection, "plan" | "years">): readonly Plant[] {
  const basis = plan.fund.utilityBasis;
  if (basis === undefined) return [];
  let { depreciation, rateBase } = basis;
  return plan.years.map((_, at) => {
    const plant = { depreciation, rateBase };
    const added = plan.projects.reduce((sum, { project, cost }) => {
      const { grants = 0, contributions = 0 } = project.funding;
      return sum + (cost[at] ?? 0) * (1 - grants - contributions);
    }, 0);
    rateBase += added - depreciation;
    depreciation += added / basis.assetLife;
    return plant;
  });
}
