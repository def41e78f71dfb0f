import { addDays, type IsoDate, monthEnd } from "../../domain/calendar";
import { DEFAULT_RULES, type ReceivableRules } from "../receivables/receivable-rules";

/** What roll rates and allowance are asked for. */
export interface AllowanceArgs extends ReceivableRules {
  /** The day, as a rule a month end, whose receivables the allowance is set aside for. */
  readonly asOf: IsoDate;
  /** A day of the month whose end is the first of the history from which rates are drawn. */
  readonly historyFrom: IsoDate;
  /** Months within which a write-off counts against the bucket an amount stood in. */
  readonly lossMonths: number;
  /** Documents that a service must have had in a bucket, and in each older one that held any, for a rate of its own. */
  readonly leastDocuments: number;
  /** Services whose unpaid charges can become a lien on the parcel. */
  readonly lienableServices: readonly string[];
  /** Days past due beyond which they can. */
  readonly lienAfterDays: number;
  /** Share of lienable amounts that is set aside. */
  readonly lienRate: number;
}

/** Months of history that rates are drawn from, if the ledger reaches that far. */
const HISTORY_MONTHS = 36;

/** The arguments with every choice that was not made set to its default. The lien rules are for counsel to set. */
export function allowanceArgs(
  asked: Pick<AllowanceArgs, "asOf" | "historyFrom"> & Partial<AllowanceArgs>,
): AllowanceArgs {
  const lien = { lienableServices: ["water", "sewer", "storm"], lienAfterDays: 60, lienRate: 0 };
  return { ...DEFAULT_RULES, lossMonths: 12, leastDocuments: 30, ...lien, ...asked };
}

/**
 * Where the history begins unless told otherwise: the month end 36 months before, or the first of the ledger if that is later.
 * @param firstDate the ledger's first document; null when it holds none
 * @example defaultHistoryFrom("2026-10-31", "2024-05-02") // "2024-05-31"
 */
export function defaultHistoryFrom(asOf: IsoDate, firstDate: IsoDate | null): IsoDate {
  const wanted = monthEndBefore(asOf, HISTORY_MONTHS);
  const first = firstDate === null ? wanted : monthEnd(firstDate);
  return first > wanted ? first : wanted;
}

/**
 * The month ends of the history, in order; empty when it begins after the as-of date.
 * @example historyMonthEnds({ historyFrom: "2026-01-15", asOf: "2026-03-30" }) // ["2026-01-31", "2026-02-28"]
 */
export function historyMonthEnds({
  historyFrom,
  asOf,
}: Pick<AllowanceArgs, "historyFrom" | "asOf">): readonly IsoDate[] {
  const ends: IsoDate[] = [];
  for (let end = monthEnd(historyFrom); end <= asOf; end = monthEnd(addDays(end, 1))) ends.push(end);
  return ends;
}

/**
 * The month end so many months before the month of a date.
 * @example monthEndBefore("2026-03-15", 1) // "2026-02-28"
 */
export function monthEndBefore(date: IsoDate, months: number): IsoDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return monthEnd(`${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`);
}
