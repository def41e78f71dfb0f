import { addDays, type IsoDate, monthEnd } from "./calendar";

/** The part of one calendar month that lies within a period. */
export interface MonthSpan {
  /** First day of the calendar month. */
  readonly month: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The calendar months that a period touches, in order, the first and the last cut at its ends. Empty when it ends before it begins.
 * @example monthsOf("2026-01-15", "2026-03-31").map((each) => each.to) // ["2026-01-31", "2026-02-28", "2026-03-31"]
 */
export function monthsOf(from: IsoDate, to: IsoDate): readonly MonthSpan[] {
  const months: MonthSpan[] = [];
  for (let start = from; start <= to; start = addDays(monthEnd(start), 1)) {
    const end = monthEnd(start);
    months.push({ month: `${start.slice(0, 7)}-01`, from: start, to: end < to ? end : to });
  }
  return months;
}
