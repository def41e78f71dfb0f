import { type IsoDate, monthEnd } from "../../domain/calendar";
import { ceiTotalSales, daysSalesOutstanding } from "../../domain/collection-measure";
import { monthNumber, monthOfNumber } from "../../domain/month-number";
import { type MonthSpan, monthsOf } from "../../domain/month-span";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { takeHistory } from "../receivables/history";
import type { CollectionsArgs } from "./collections-args";
import type { CollectionMonth } from "./collection-month";
import { type Position, periodOf, positionDays, sumMovements } from "./period-measures";
import { monthEndReceivables, monthlyMovements } from "./queries";

/** Months that trends are looked for in, where no first day was given. */
const HISTORY_MONTHS = 36;

/** The months of the period and those that trends are looked for in, from one history of the receivables. */
export interface MonthHistory {
  readonly positions: ReadonlyMap<IsoDate, Position>;
  /** What moved in each month of the period. */
  readonly moved: readonly Row<typeof monthlyMovements>[];
  readonly months: readonly CollectionMonth[];
  /** Whole months only; the one in which the ledger begins is left out, since what was owed before is not in it. */
  readonly trendMonths: readonly CollectionMonth[];
}

/** Reads the receivables at every month end of the period and of the trends, and what moved between them. */
export async function readMonthHistory(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions,
): Promise<MonthHistory> {
  const statement = { signal: options.signal };
  const moved = await runQuery(database, monthlyMovements, { from: args.from, to: args.to }, statement);
  const asked = { from: trendStart(args), to: args.to };
  const movedBefore = await runQuery(database, monthlyMovements, asked, statement);
  const whole = monthsOf(movedBefore[0]?.month ?? args.to, args.to).filter(isWhole);
  const days = [...positionDays(args.from, args.to), ...whole.flatMap(({ from, to }) => positionDays(from, to))];
  const taken = { ...args, days: [...new Set(days)].sort(), knownOn: null };
  await takeHistory(database, taken, options);
  const rows = await runQuery(database, monthEndReceivables, {}, statement);
  const positions = new Map(
    rows.map((row) => [row.as_of, { totalCents: row.open_cents, notDueCents: row.not_due_cents }]),
  );
  return {
    positions,
    moved,
    months: monthsOf(args.from, args.to).map((month) => monthOf(month, moved, positions)),
    trendMonths: sinceOwed(whole.map((month) => monthOf(month, movedBefore, positions))),
  };
}

/** The first of the month: of the first whole month from the day given on, or of the last 36 whole months. */
function trendStart({ trendFrom, to }: CollectionsArgs): IsoDate {
  if (trendFrom !== null) return monthOfNumber(monthNumber(trendFrom) + (trendFrom.endsWith("-01") ? 0 : 1));
  const beyond = monthEnd(to) === to ? 1 : 0;
  return monthOfNumber(monthNumber(to) + beyond - HISTORY_MONTHS);
}

function sinceOwed(months: readonly CollectionMonth[]): readonly CollectionMonth[] {
  const first = months.findIndex(({ beginningCents }) => beginningCents !== 0);
  return first === -1 ? [] : months.slice(first);
}

function isWhole({ month, from, to }: MonthSpan): boolean {
  return from === month && to === monthEnd(month);
}

function monthOf(
  month: MonthSpan,
  moved: readonly Row<typeof monthlyMovements>[],
  positions: ReadonlyMap<IsoDate, Position>,
): CollectionMonth {
  const within = sumMovements(moved.filter((row) => row.month === month.month));
  const period = periodOf(month, positions, within);
  return {
    ...month,
    ...period,
    ...within,
    ceiTotalSales: ceiTotalSales(period),
    daysSalesOutstanding: daysSalesOutstanding(period),
  };
}
