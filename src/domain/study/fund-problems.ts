import type { AmountLine } from "./amount-plan";
import type { Project } from "./capital-schema";
import type { Debt, Issue } from "./debt-schema";
import { projectShare } from "./debt-service";
import { ledgerProblems } from "./ledger-problems";
import { rateLineProblems } from "./rate-line-problems";
import type { StudyProblem } from "./study-problem";
import type { Fund, RateStudy } from "./study-schema";

/** What a fund contradicts itself in, place by place. */
export function fundProblems(fund: Fund, study: RateStudy): readonly StudyProblem[] {
  const at = (place: string, sentence: string): StudyProblem => ({ place: `funds ${fund.id}, ${place}`, sentence });
  const inflators = new Set((study.inflators ?? []).map(({ id }) => id));
  const lists = namedLists(fund);
  return [
    ...lists.flatMap(([name, items]) => repeated(items).map((id) => at(name, `${id} is there twice; rename one.`))),
    ...amountLines(fund).flatMap(([place, line]) => amountProblems(line, inflators).map((each) => at(place, each))),
    ...(fund.projects ?? []).flatMap((each) =>
      projectProblems(each, { fund, study, inflators }).map((sentence) => at(`projects ${each.id}`, sentence)),
    ),
    ...(fund.debt ?? []).flatMap((each) => debtProblems(each).map((sentence) => at(`debt ${each.id}`, sentence))),
    ...(fund.issues ?? []).flatMap((each) => issueProblems(each).map((sentence) => at(`issues ${each.id}`, sentence))),
    ...[...(fund.debt ?? []), ...(fund.issues ?? [])].flatMap((loan) =>
      unknown(loan.reserve, ids(fund.reserves), "reserve").map((sentence) => at(loan.id, sentence)),
    ),
    ...ledgerProblems(fund).map(([place, sentence]) => at(place, sentence)),
    ...rateLineProblems(fund).map(([place, sentence]) => at(place, sentence)),
    ...unknown(fund.elasticity?.deflator, inflators, "inflator").map((sentence) => at("elasticity", sentence)),
  ];
}

function namedLists({ rates, operating, ...fund }: Fund) {
  const lists = { rates, operating, ...fund };
  return (["rates", "otherRevenue", "operating", "transfers", "debt", "issues", "projects", "reserves"] as const).map(
    (name) => [name, lists[name] ?? []] as const,
  );
}

/** Ids that a list holds more than once. */
export function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  const all = items.map(({ id }) => id);
  return [...new Set(all.filter((id, index) => all.indexOf(id) !== index))];
}

function ids(items: readonly { readonly id: string }[] | undefined): ReadonlySet<string> {
  return new Set((items ?? []).map(({ id }) => id));
}

function unknown(id: string | undefined, known: ReadonlySet<string>, what: string): readonly string[] {
  if (id === undefined || known.has(id)) return [];
  const all = [...known].join(", ") || "none yet";
  return [`there is no ${what} ${id}; known are: ${all}.`];
}

function amountLines(fund: Fund): readonly (readonly [place: string, line: AmountLine])[] {
  return [
    ...fund.operating.map((line) => [`operating ${line.id}`, line] as const),
    ...(fund.otherRevenue ?? []).map((line) => [`otherRevenue ${line.id}`, line] as const),
    ...(fund.transfers ?? []).map((line) => [`transfers ${line.id}`, line] as const),
  ];
}

function amountProblems(line: AmountLine, inflators: ReadonlySet<string>): readonly string[] {
  if ((line.amount === undefined) === (line.amounts === undefined))
    return ["give either amount (dollars of the base year) or amounts (dollars of each projected year)."];
  if (line.amounts !== undefined && (line.inflator !== undefined || line.follows !== undefined))
    return ["amounts are taken as they are; take inflator and follows away, or give amount."];
  return unknown(line.inflator, inflators, "inflator");
}

interface Around {
  readonly fund: Fund;
  readonly study: RateStudy;
  readonly inflators: ReadonlySet<string>;
}

/** How far shares of funding may be from 1. */
const SHARE_TOLERANCE = 1e-9;

function projectProblems(project: Project, { fund, study, inflators }: Around): readonly string[] {
  const { rates = 0, debt = 0, grants = 0, reserves = 0, contributions = 0 } = project.funding;
  const sum = rates + debt + grants + reserves + contributions;
  const last = study.firstYear + study.years - 1;
  const outside = project.costs.filter(({ year }) => year < study.firstYear || year > last);
  return [
    ...(Math.abs(sum - 1) > SHARE_TOLERANCE
      ? [`its funding shares add up to ${Number(sum.toFixed(6))}; they must be 1.`]
      : []),
    ...outside.map(({ year }) => `it costs in ${year}, outside of the projected years ${study.firstYear} to ${last}.`),
    ...(debt > 0 && project.issue === undefined ? ["its debt share needs the id of a planned issue under issue."] : []),
    ...(reserves > 0 && project.reserve === undefined
      ? ["its reserves' share needs the id of a reserve under reserve."]
      : []),
    ...unknown(project.inflator, inflators, "inflator"),
    ...unknown(project.issue, ids(fund.issues), "planned issue"),
    ...unknown(project.reserve, ids(fund.reserves), "reserve"),
  ];
}

function debtProblems(debt: Debt): readonly string[] {
  const { payments, principal, rate, years } = debt;
  const isLevel = principal !== undefined && rate !== undefined && years !== undefined;
  if (payments === undefined && !isLevel) return ["give its payments by year, or principal, rate and years."];
  if (payments !== undefined && principal !== undefined)
    return ["it has both payments and principal; keep one of them, so that they cannot differ."];
  return (debt.interestOnlyYears ?? 0) >= (years ?? Number.POSITIVE_INFINITY)
    ? ["its interest-only years leave no year to repay in."]
    : [];
}

function issueProblems(issue: Issue): readonly string[] {
  const { interestOnlyYears = 0, capitalizedInterestYears = 0 } = issue;
  return [
    ...(interestOnlyYears >= issue.years ? ["its interest-only years leave no year to repay in."] : []),
    ...(capitalizedInterestYears > interestOnlyYears
      ? ["interest is paid from proceeds in more years than are interest-only; raise interestOnlyYears."]
      : []),
    ...((issue.firstYear ?? issue.year) < issue.year ? ["its first payment lies before its year of issue."] : []),
    ...(projectShare(issue) <= 0 ? ["its costs and reserve leave nothing for projects; lower them."] : []),
    ...((issue.reserveShare ?? 0) > 0 && issue.reserve === undefined
      ? ["its reserveShare needs the id of a reserve under reserve."]
      : []),
  ];
}
