import { type Growth, type PlannedAmount, planAmount, sumOf } from "./amount-plan";
import { fundedBy, planProject, type ProjectPlan } from "./capital-plan";
import type { Issue } from "./debt-schema";
import { type LoanPlan, maximumDebtService, planDebt, planIssue } from "./debt-plan";
import { type LinePlan, planLine } from "./line-plan";
import { isRestricted, planReserve, type ReservePlan } from "./reserve-plan";
import type { OtherRevenue } from "./revenue-schema";
import { type StudyYears, studyYears } from "./study-years";
import type { BudgetLine, Fund, RateStudy, Transfer } from "./study-schema";

/** Everything of a fund that does not depend on the increases of rates, by projected year. Dollars. */
export interface FundPlan {
  readonly study: RateStudy;
  readonly fund: Fund;
  readonly years: readonly number[];
  /** Share of a year in which its new rates are billed: (13 − month) / 12. */
  readonly shareAtNewRates: number;
  readonly lines: readonly LinePlan[];
  readonly otherRevenue: readonly PlannedAmount<OtherRevenue>[];
  readonly operating: readonly PlannedAmount<BudgetLine>[];
  readonly transfers: readonly PlannedAmount<Transfer>[];
  readonly loans: readonly LoanPlan[];
  /** Principal and interest of all loans. */
  readonly debtService: readonly number[];
  /** The largest debt service of a year and all years after it. */
  readonly maximumDebtService: readonly number[];
  readonly projects: readonly ProjectPlan[];
  /** Projects paid from rates. */
  readonly payGo: readonly number[];
  readonly reserves: readonly ReservePlan[];
  /** Paid into reserves from the operating fund, with what loans ask to be set aside. */
  readonly deposits: readonly number[];
  /** Paid back from reserves to the operating fund. */
  readonly draws: readonly number[];
  /** Balances of reserves that count as unrestricted cash, at year end. */
  readonly unrestrictedReserves: readonly number[];
}

/** Plans a fund: all that follows from its assumptions before a rate is changed. */
export function planFund(study: RateStudy, fund: Fund): FundPlan {
  const years = studyYears(study);
  const growth = growthOf(study, fund, years);
  const projects = (fund.projects ?? []).map((each) => planProject(each, growth.inflators, years));
  const loans = planLoans(fund, projects, years.years);
  const sum = (lines: readonly (readonly number[])[]) => sumOf(lines, years.years);
  return {
    study,
    fund,
    years: years.years,
    shareAtNewRates: (13 - (study.effectiveMonth ?? 1)) / 12,
    lines: fund.rates.map((line) => planLine(line, growth)),
    otherRevenue: (fund.otherRevenue ?? []).map((line) => planAmount(line, growth)),
    operating: fund.operating.map((line) => planAmount(line, growth)),
    transfers: (fund.transfers ?? []).map((line) => planAmount(line, growth)),
    loans,
    debtService: sum(loans.flatMap(({ principal, interest }) => [principal, interest])),
    maximumDebtService: maximumDebtService(loans, years.years),
    projects,
    payGo: sum(projects.map((each) => fundedBy(each, "rates"))),
    ...planReserves({ fund, projects, loans }, years.years),
  };
}

/** What a fund's amounts grow with. */
function growthOf({ inflators, rounding }: RateStudy, fund: Fund, years: StudyYears): Growth {
  return {
    years,
    inflators: inflators ?? [],
    customers: fund.customerGrowth?.rate,
    usage: fund.usageTrend?.rate,
    rounding,
  };
}

function planLoans(fund: Fund, projects: readonly ProjectPlan[], years: readonly number[]): readonly LoanPlan[] {
  return [
    ...(fund.debt ?? []).map((debt) => planDebt(debt, years)),
    ...(fund.issues ?? []).map((issue) => planIssue(issue, projects, years)),
  ];
}

interface Flows {
  readonly fund: Fund;
  readonly projects: readonly ProjectPlan[];
  readonly loans: readonly LoanPlan[];
}

function planReserves({ fund, projects, loans }: Flows, years: readonly number[]) {
  const sum = (lines: readonly (readonly number[])[]) => sumOf(lines, years);
  const reserves = (fund.reserves ?? []).map((reserve) =>
    planReserve(reserve, {
      loanDeposits: sum(loans.filter(({ loan }) => loan.reserve === reserve.id).map(({ deposits }) => deposits)),
      fromProceeds: reserveProceeds(reserve.id, { fund, loans, years }),
      projects: sum(
        projects.filter(({ project }) => project.reserve === reserve.id).map((each) => fundedBy(each, "reserves")),
      ),
      interest: fund.interest?.rate,
    }),
  );
  const homeless = loans.filter(({ loan }) => loan.reserve === undefined).map(({ deposits }) => deposits);
  const cash = reserves.filter(({ reserve }) => !isRestricted(reserve));
  return {
    reserves,
    deposits: sum([...reserves.map(({ deposits }) => deposits), ...homeless]),
    draws: sum(reserves.map(({ draws }) => draws)),
    unrestrictedReserves: sum(cash.map(({ ending }) => ending)),
  };
}

/** What planned issues put into a reserve out of their proceeds, in their year of issue. */
function reserveProceeds(
  id: string,
  { fund, loans, years }: { fund: Fund; loans: readonly LoanPlan[]; years: readonly number[] },
): readonly number[] {
  const issues: readonly Issue[] = (fund.issues ?? []).filter(({ reserve }) => reserve === id);
  return years.map((year) =>
    issues
      .filter((issue) => issue.year === year)
      .reduce((sum, issue) => {
        const issued = loans.find(({ loan }) => loan === issue)?.issued ?? 0;
        return sum + issued * (issue.reserveShare ?? 0);
      }, 0),
  );
}
