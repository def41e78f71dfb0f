import { dayNumber, type IsoDate, monthEnd } from "../domain/calendar";

/** What a caller asks of the sample city. */
export interface SampleOptions {
  /** Service addresses that take service on the first day; turnover adds further accounts. Default 10,000. */
  readonly accounts?: number;
  /** Months of billing. Default 36. */
  readonly months?: number;
  /** The same seed gives the same bytes. Default 1. */
  readonly seed?: number;
  /** Last month, `YYYY-MM`; the books close on its last day. Default 2026-10. */
  readonly endMonth?: string;
  /** Also write `applications.csv`: every payment and credit applied to the oldest charge due. Default no. */
  readonly applications?: boolean;
}

/** The run, settled. */
export interface SampleSettings {
  readonly accounts: number;
  readonly months: number;
  readonly seed: number;
  readonly applications: boolean;
  readonly firstDay: number;
  /** Also the as-of date of the control totals. */
  readonly lastDay: number;
  readonly lastDate: IsoDate;
}

/**
 * Fills in what the caller left open.
 * @throws RangeError when a number is not a whole number of at least 1, or the month is not `YYYY-MM`
 * @example settleSample({ months: 1, endMonth: "2026-02" }).lastDate // "2026-02-28"
 */
export function settleSample(options: SampleOptions): SampleSettings {
  const { accounts = 10_000, months = 36, seed = 1, endMonth = "2026-10", applications = false } = options;
  requireCount("accounts", accounts);
  requireCount("months", months);
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(endMonth))
    throw new RangeError(`endMonth must look like 2026-10, not ${endMonth}`);
  const lastDate = monthEnd(`${endMonth}-01`);
  return {
    accounts,
    months,
    seed,
    applications,
    lastDate,
    lastDay: dayNumber(lastDate),
    firstDay: firstDayOf(endMonth, months),
  };
}

function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} must be a whole number of at least 1, not ${value}`);
}

function firstDayOf(endMonth: string, months: number): number {
  const month = Number(endMonth.slice(0, 4)) * 12 + Number(endMonth.slice(5)) - months;
  const year = Math.floor(month / 12);
  return dayNumber(`${String(year).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`);
}
