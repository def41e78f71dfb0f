import { type AgingArgs, agingArgs } from "../analyses/aging/aging-args";
import { type CollectionsArgs, collectionsArgs } from "../analyses/collections/collections-args";
import { agingEdgesProblem } from "../domain/aging-bucket";
import { addDays, daysBetween, type IsoDate, monthEnd } from "../domain/calendar";

/** First and last day that the ledger's documents name; null when it holds none. */
export type LedgerSpan = { readonly first: IsoDate; readonly last: IsoDate } | null;

/** The questions that the pane offers. */
export type QuestionId =
  | "aging"
  | "collections"
  | "roll-forward"
  | "allowance"
  | "expected"
  | "delinquents"
  | "what-if"
  | "monthly-pack";

/** The form of the report step: the question chosen and the parameters of each, kept when she switches between them. */
export interface RunSetup {
  readonly question: QuestionId;
  readonly aging: AgingArgs;
  readonly collections: CollectionsArgs;
}

/**
 * Defaults a coordinator would choose: the last complete month end in the exports, and the twelve months up to it.
 * @param today used only when the ledger holds no dates
 */
export function defaultSetup(span: LedgerSpan, today: IsoDate): RunSetup {
  const asOf = lastMonthEnd(span?.last ?? today);
  return {
    question: "aging",
    aging: agingArgs({ asOf, by: ["service"], lists: ["accounts"] }),
    collections: lastYearCollections(asOf),
  };
}

/**
 * The last month end that exports reach. Books whose last entry stands within two days of a month's end count as
 * complete, since nothing is entered on a weekend.
 * @example lastMonthEnd("2026-10-30") // "2026-10-31"
 * @example lastMonthEnd("2026-10-20") // "2026-09-30"
 */
export function lastMonthEnd(date: IsoDate): IsoDate {
  const end = monthEnd(date);
  return daysBetween(date, end) <= 2 ? end : addDays(`${date.slice(0, 7)}-01`, -1);
}

/** The twelve months up to a month end, with the billing months of the twelve before, which have had their year. */
export function lastYearCollections(to: IsoDate): CollectionsArgs {
  const from = yearBefore(to);
  return collectionsArgs({ from, to, cohortsFrom: yearBefore(addDays(from, -1)) });
}

/** First day of the twelve months that end at a month end. */
function yearBefore(end: IsoDate): IsoDate {
  const year = Number(end.slice(0, 4));
  const month = Number(end.slice(5, 7));
  return month === 12 ? `${year}-01-01` : `${year - 1}-${String(month + 1).padStart(2, "0")}-01`;
}

/** What is wrong with the parameters, in a sentence each; empty when the run can start. */
export function setupProblems(setup: RunSetup): readonly string[] {
  const problems = setup.question === "aging" ? agingProblems(setup.aging) : [periodProblem(setup.collections)];
  return problems.filter((problem) => problem !== null);
}

function agingProblems({ asOf, edges, termsDays }: AgingArgs): readonly (string | null)[] {
  return [
    asOf === "" ? "Enter the as-of date: the day whose open balances you want." : null,
    agingEdgesProblem(edges),
    Number.isInteger(termsDays) && termsDays >= 0 ? null : "Enter the payment terms as whole days, for example 30.",
  ];
}

function periodProblem({ from, to }: CollectionsArgs): string | null {
  if (from === "" || to === "") return "Enter the first and the last day of the period.";
  return from > to ? "The period ends before it begins: make the last day later than the first." : null;
}
