import { addDays, daysBetween, type IsoDate, monthEnd } from "../domain/calendar";

/** First and last day that the ledger's documents name; null when it holds none. */
export type LedgerSpan = { readonly first: IsoDate; readonly last: IsoDate } | null;

/** The questions that the pane offers. */
export type QuestionId = "aging" | "collections";

/** What aging is asked for. */
export interface AgingSetup {
  readonly asOf: IsoDate;
  readonly basis: "due" | "bill";
  readonly credits: "own" | "separate" | "fifo";
  /** Extra tables in the workbook, one for each. */
  readonly by: readonly ("service" | "class" | "cycle")[];
  /** Books as they were known on that day; null for everything known today. */
  readonly knownOn: IsoDate | null;
}

/** What the collection measures are asked for; both days count. */
export interface CollectionsSetup {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The form of the report step: the question chosen and the parameters of each, kept when she switches between them. */
export interface RunSetup {
  readonly question: QuestionId;
  readonly aging: AgingSetup;
  readonly collections: CollectionsSetup;
}

/**
 * Defaults a coordinator would choose: the last complete month end in the exports, and the twelve months up to it.
 * @param today used only when the ledger holds no dates
 */
export function defaultSetup(span: LedgerSpan, today: IsoDate): RunSetup {
  const asOf = lastMonthEnd(span?.last ?? today);
  return {
    question: "aging",
    aging: { asOf, basis: "due", credits: "fifo", by: ["service", "class"], knownOn: null },
    collections: { from: yearBefore(asOf), to: asOf },
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

/** First day of the twelve months that end at a month end. */
function yearBefore(end: IsoDate): IsoDate {
  const year = Number(end.slice(0, 4));
  const month = Number(end.slice(5, 7));
  return month === 12 ? `${year}-01-01` : `${year - 1}-${String(month + 1).padStart(2, "0")}-01`;
}

/** What is wrong with the parameters, in a sentence each; empty when the run can start. */
export function setupProblems(setup: RunSetup): readonly string[] {
  if (setup.question === "aging") return agingProblems(setup.aging);
  return collectionsProblems(setup.collections);
}

function agingProblems(aging: AgingSetup): readonly string[] {
  if (aging.asOf === "") return ["Enter the as-of date: the day whose open balances you want."];
  return [];
}

function collectionsProblems({ from, to }: CollectionsSetup): readonly string[] {
  if (from === "" || to === "") return ["Enter the first and the last day of the period."];
  return from > to ? ["The period ends before it begins: make the last day later than the first."] : [];
}
