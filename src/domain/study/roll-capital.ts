import type { FundActuals } from "./actuals-schema";
import type { ProjectPlan } from "./capital-plan";
import type { Project, Reserve } from "./capital-schema";
import type { Debt } from "./debt-schema";
import type { LoanPlan } from "./debt-plan";
import type { FundProjection } from "./project-fund";
import type { ReservePlan } from "./reserve-plan";
import { grow } from "./grow";
import { revenueRequirements } from "./revenue-requirement";
import { nextYears, nextYearsOrLast } from "./roll-lists";
import { shareAt, studyYears } from "./study-years";
import type { Fund, RateStudy } from "./study-schema";

type Capital = Pick<Fund, "debt" | "issues" | "projects" | "reserves" | "utilityBasis">;

/** Debt, projects and reserves one year on: what was issued in the closed year is debt now. */
export function rolledCapital(projection: FundProjection, actual: FundActuals): Partial<Capital> {
  const { plan } = projection;
  const closed = plan.years[0] ?? 0;
  const isIssued = ({ loan }: LoanPlan): boolean => "amount" in loan && loan.year <= closed;
  const issued = plan.loans.filter(isIssued);
  const gone = new Set(issued.map(({ loan }) => loan.id));
  const debt = [...(plan.fund.debt ?? []).map((each) => dated(each, closed)), ...issued.map(owed)];
  const issues = (plan.fund.issues ?? []).filter(({ id }) => !gone.has(id));
  const projects = plan.projects.flatMap((each) => rolledProject(each, { closed, gone, plan }));
  return {
    ...(plan.fund.debt === undefined && debt.length === 0 ? {} : { debt }),
    ...(plan.fund.issues === undefined ? {} : { issues }),
    ...(plan.fund.projects === undefined ? {} : { projects }),
    ...(plan.fund.reserves === undefined ? {} : { reserves: plan.reserves.map((each) => rolledReserve(each, actual)) }),
    ...rolledBasis(projection),
  };
}

/** A level loan that began with the first projected year goes on from there. */
function dated(debt: Debt, closed: number): Debt {
  return debt.payments !== undefined || debt.firstYear !== undefined ? debt : { ...debt, firstYear: closed };
}

function owed({ loan, payments }: LoanPlan): Debt {
  const { id, name, reserveDeposit, reserve, source } = loan;
  return {
    id,
    name,
    payments: payments.map((each) => ({ ...each })),
    ...(reserveDeposit === undefined ? {} : { reserveDeposit }),
    ...(reserve === undefined ? {} : { reserve }),
    source,
  };
}

interface Closing {
  readonly closed: number;
  /** Ids of issues that are debt now. */
  readonly gone: ReadonlySet<string>;
  readonly plan: FundProjection["plan"];
}

/** What is left of a project, in dollars of the closed year; a debt share whose issue is past is paid from proceeds at hand. */
function rolledProject({ project }: ProjectPlan, { closed, gone, plan }: Closing): readonly Project[] {
  const left = project.costs.filter(({ year }) => year > closed);
  if (left.length === 0) return [];
  const index = indexOf(project, plan.study);
  const { issue, ...rest } = project;
  const costs = left.map(({ year, amount }) => ({ year, amount: amount * index }));
  if (issue === undefined || !gone.has(issue)) return [{ ...project, costs }];
  const { debt = 0, contributions = 0, ...funding } = project.funding;
  return [{ ...rest, costs, funding: { ...funding, contributions: contributions + debt } }];
}

/** What a dollar of the base year had grown to in the closed year. */
function indexOf({ inflator }: Project, study: RateStudy): number {
  const rate = study.inflators?.find(({ id }) => id === inflator)?.rate;
  return grow({ base: 1, rateAt: (at) => shareAt(rate, at), decimals: null }, studyYears(study))[0] ?? 1;
}

function rolledReserve({ reserve, ending }: ReservePlan, actual: FundActuals): Reserve {
  const { deposits, draws, interest } = reserve;
  const opening = actual.reserves?.find(({ line }) => line === reserve.id)?.amount ?? ending[0] ?? reserve.opening;
  const later = (dollars: typeof deposits) => (Array.isArray(dollars) ? nextYears(dollars) : dollars);
  return {
    ...reserve,
    opening,
    ...(deposits === undefined ? {} : { deposits: later(deposits) }),
    ...(draws === undefined ? {} : { draws: later(draws) }),
    ...(interest === undefined ? {} : { interest: nextYearsOrLast(interest) }),
  };
}

/** Plant as planned at the end of the closed year. */
function rolledBasis(projection: FundProjection): Pick<Capital, "utilityBasis"> {
  const basis = projection.plan.fund.utilityBasis;
  const next = revenueRequirements(projection)[1];
  if (basis === undefined || next === undefined) return {};
  const { depreciation, rateBase } = next;
  return {
    utilityBasis: { ...basis, depreciation: depreciation ?? basis.depreciation, rateBase: rateBase ?? basis.rateBase },
  };
}
