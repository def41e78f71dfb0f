import { addDays, type IsoDate, monthEnd } from "../../domain/calendar";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What the monthly pack is asked for; the rules hold for every analysis in it. */
export interface MonthlyPackArgs extends ReceivableRules {
  /** The month end it reports on. */
  readonly asOf: IsoDate;
  /** First day of the first month of the history that rates and curves are drawn from. */
  readonly historyFrom: IsoDate;
}

/** Months of history that the pack looks back on, the reported one among them. */
const HISTORY_MONTHS = 36;

/**
 * The arguments with every choice that was not made set to its default.
 * @param firstDay the ledger's first day; history begins with its month, at most 36 months back
 * @example monthlyPackArgs({ asOf: "2026-10-31" }, "2025-01-14").historyFrom // "2025-01-01"
 */
export function monthlyPackArgs(
  asked: Pick<MonthlyPackArgs, "asOf"> & Partial<MonthlyPackArgs>,
  firstDay: IsoDate,
): MonthlyPackArgs {
  const earliest = firstOfMonth(asked.asOf, HISTORY_MONTHS - 1);
  const first = firstOfMonth(firstDay, 0);
  const historyFrom = first > earliest && first <= asked.asOf ? first : earliest;
  return { ...DEFAULT_RULES, historyFrom, ...asked };
}

/**
 * The first day of the month so many months before a date's own.
 * @example firstOfMonth("2026-10-31", 11) // "2025-11-01"
 */
export function firstOfMonth(date: IsoDate, monthsBefore: number): IsoDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - monthsBefore;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/**
 * Why a day cannot be the pack's, in a sentence; null when it can.
 * @example packDayProblem("2026-10-20") // "The pack reports on a month end, and 2026-10-20 is none. Take 2026-10-31 or 2026-09-30."
 */
export function packDayProblem(asOf: IsoDate): string | null {
  const end = monthEnd(asOf);
  if (asOf === end) return null;
  const before = addDays(firstOfMonth(asOf, 0), -1);
  return `The pack reports on a month end, and ${asOf} is none. Take ${end} or ${before}.`;
}
