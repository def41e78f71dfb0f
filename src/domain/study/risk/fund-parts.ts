import type { AmountLine, PlannedAmount } from "../amount-plan";
import { fundedBy } from "../capital-plan";
import type { FundPlan } from "../fund-plan";
import type { RatePath } from "../rate-path";
import { lineRevenues } from "../rate-revenue";
import { isRestricted, type ReservePlan } from "../reserve-plan";
import { dollarsAt } from "../study-years";
import { type Factor, factorsOf, factorsOfAmount, factorsOfLine, factorsOfProject } from "./factor";
import { debtParts, depositParts, type Moved, type SizedIssue, sizedIssues } from "./loan-parts";
import { certain, less, type Part } from "./part";

/** A fund's lines under a path as parts: planned dollars, and what multiplies them in a simulation. */
export interface FundParts {
  readonly plan: FundPlan;
  readonly factors: readonly Factor[];
  readonly moved: Moved;
  readonly sized: readonly SizedIssue[];
  readonly billed: readonly Part[];
  readonly operating: readonly Part[];
  readonly operatingTransfers: readonly Part[];
  readonly transfers: readonly Part[];
  readonly debt: readonly Part[];
  readonly payGo: readonly Part[];
  readonly deposits: readonly Part[];
}

/** Takes a fund's plan apart. */
export function fundParts(plan: FundPlan, path: RatePath): FundParts {
  const factors = factorsOf(plan.study, plan.fund);
  const moved: Moved = (names) => names.filter((name) => factors.some((factor) => factor.name === name));
  const sized = sizedIssues(plan, moved);
  const isOperating = ({ line }: FundPlan["transfers"][number]): boolean => line.treatAs === "operating";
  return {
    plan,
    factors,
    moved,
    sized,
    billed: billedParts(plan, path, moved),
    operating: amountParts(plan.operating, moved),
    operatingTransfers: amountParts(plan.transfers.filter(isOperating), moved),
    transfers: amountParts(
      plan.transfers.filter((each) => !isOperating(each)),
      moved,
    ),
    debt: debtParts(plan, sized),
    payGo: projectParts(plan.projects, "rates", moved),
    deposits: operatingDeposits(plan, sized),
  };
}

/** Other revenue that a measure counts. */
export function otherParts(
  { plan, moved }: Pick<FundParts, "plan" | "moved">,
  counts: (line: FundPlan["otherRevenue"][number]["line"]) => boolean,
): readonly Part[] {
  return amountParts(
    plan.otherRevenue.filter(({ line }) => counts(line)),
    moved,
  );
}

/** What moves a reserve apart from its interest: deposits and proceeds less draws and projects. */
export function reserveFlow({ plan, moved, sized }: FundParts, { reserve, draws }: ReservePlan): readonly Part[] {
  const named = plan.projects.filter(({ project }) => project.reserve === reserve.id);
  const projects = projectParts(named, "reserves", moved);
  return [
    ...reserveDeposits({ plan, sized }, reserve),
    ...proceedsInto({ plan, sized }, reserve.id),
    ...less([certain(draws), ...projects]),
  ];
}

/** Reserves that days cash counts. */
export function unrestrictedReserves({ reserves }: FundPlan): readonly ReservePlan[] {
  return reserves.filter(({ reserve }) => !isRestricted(reserve));
}

/** Drawn from rate stabilization less paid into it. */
export function stabilizationParts(parts: FundParts): readonly Part[] {
  return parts.plan.reserves
    .filter(({ reserve }) => reserve.purpose === "rate-stabilization")
    .flatMap(({ reserve, draws }) => [certain(draws), ...less(reserveDeposits(parts, reserve))]);
}

interface Lendings {
  readonly plan: FundPlan;
  readonly sized: readonly SizedIssue[];
}

function reserveDeposits({ plan, sized }: Lendings, reserve: ReservePlan["reserve"]): readonly Part[] {
  return [
    certain(plan.years.map((_, year) => dollarsAt(reserve.deposits, year))),
    ...plan.loans.filter(({ loan }) => loan.reserve === reserve.id).flatMap((loan) => depositParts(plan, sized, loan)),
  ];
}

/** From the operating fund into all reserves, and what loans without a reserve ask for. */
function operatingDeposits(plan: FundPlan, sized: readonly SizedIssue[]): readonly Part[] {
  return [
    ...plan.reserves.flatMap(({ reserve }) => reserveDeposits({ plan, sized }, reserve)),
    ...plan.loans.filter(({ loan }) => loan.reserve === undefined).flatMap((loan) => depositParts(plan, sized, loan)),
  ];
}

function proceedsInto({ plan, sized }: Lendings, id: string): readonly Part[] {
  return (plan.fund.issues ?? [])
    .filter(({ reserve }) => reserve === id)
    .map((issue) => {
      const found = sized.find((each) => each.issue === issue);
      const issued = found === undefined ? (plan.loans.find(({ loan }) => loan === issue)?.issued ?? 0) : 1;
      const dollars = plan.years.map((year) => (year === issue.year ? issued * (issue.reserveShare ?? 0) : 0));
      return { factors: found === undefined ? [] : [found.name], dollars };
    });
}

function billedParts(plan: FundPlan, path: RatePath, moved: Moved): readonly Part[] {
  return lineRevenues(plan, path).map((line) => ({ factors: moved(factorsOfLine(line.plan)), dollars: line.billed }));
}

function projectParts(projects: FundPlan["projects"], source: "rates" | "reserves", moved: Moved): readonly Part[] {
  return projects.map((each) => ({ factors: moved(factorsOfProject(each.project)), dollars: fundedBy(each, source) }));
}

function amountParts(lines: readonly PlannedAmount<AmountLine>[], moved: Moved): readonly Part[] {
  return lines.map(({ line, dollars }) => ({ factors: moved(factorsOfAmount(line)), dollars }));
}
