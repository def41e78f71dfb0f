import type { IsoDate } from "../../domain/calendar";
import {
  averageDaysDelinquent,
  bestPossibleDso,
  ceiMonthlySales,
  ceiTotalSales,
  type CollectionPeriod,
  daysSalesOutstanding,
  receivablesTurnover,
} from "../../domain/collection-measure";
import { type MonthSpan, monthsOf } from "../../domain/month-span";
import { type MonthlyMeasure, usualRange } from "../../domain/unusual-month";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { AgingCheck } from "../aging/aging-result";
import { takeHistory } from "../receivables/history";
import type { CollectionsArgs } from "./collections-args";
import type { CollectionMonth, CollectionsResult, Movements } from "./collections-result";
import { collectionsConventions } from "./conventions";
import { followPayments } from "./follow-payments";
import { type Position, periodOf, positionDays, sumMovements } from "./period-measures";
import { monthEndReceivables, monthlyMovements } from "./queries";

/**
 * The collection measures of a period.
 * @throws AppError `bad-usage` when the period ends before it begins
 */
export async function runCollections(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions = {},
): Promise<CollectionsResult> {
  if (args.from > args.to) throw backwards(args);
  const statement = { signal: options.signal };
  const moved = await runQuery(database, monthlyMovements, { from: args.from, to: args.to }, statement);
  const positions = await selectPositions(database, args, options);
  const movements = sumMovements(moved);
  const period = periodOf(args, positions, movements);
  const months = monthsOf(args.from, args.to).map((month) => monthOf(month, moved, positions));
  return {
    args,
    period,
    movements,
    ...measures(period),
    months,
    monthlyCei: usualRange(months.flatMap(monthlyCei)),
    ...(await followPayments(database, args, options)),
    checks: [rollForward(period, movements)],
    conventions: collectionsConventions(args),
  };
}

function backwards({ from, to }: CollectionsArgs): AppError {
  return new AppError("bad-usage", `The period ends on ${to}, before it begins on ${from}: swap the two dates.`);
}

async function selectPositions(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions,
): Promise<ReadonlyMap<IsoDate, Position>> {
  await takeHistory(database, { ...args, days: positionDays(args.from, args.to), knownOn: null }, options);
  const rows = await runQuery(database, monthEndReceivables, {}, { signal: options.signal });
  return new Map(rows.map((row) => [row.as_of, { totalCents: row.open_cents, notDueCents: row.not_due_cents }]));
}

function measures(period: CollectionPeriod) {
  return {
    daysSalesOutstanding: daysSalesOutstanding(period),
    bestPossibleDso: bestPossibleDso(period),
    averageDaysDelinquent: averageDaysDelinquent(period),
    ceiTotalSales: ceiTotalSales(period),
    ceiMonthlySales: ceiMonthlySales(period),
    turnover: receivablesTurnover(period),
  };
}

function monthOf(
  month: MonthSpan,
  moved: readonly Row<typeof monthlyMovements>[],
  positions: ReadonlyMap<IsoDate, Position>,
): CollectionMonth {
  const within = sumMovements(moved.filter((row) => row.month === month.month));
  return measuredMonth({ ...month, ...periodOf(month, positions, within), ...within });
}

function measuredMonth(month: Omit<CollectionMonth, "ceiTotalSales" | "daysSalesOutstanding">): CollectionMonth {
  return { ...month, ceiTotalSales: ceiTotalSales(month), daysSalesOutstanding: daysSalesOutstanding(month) };
}

function monthlyCei({ month, ceiTotalSales: value }: CollectionMonth): readonly MonthlyMeasure[] {
  return value === null ? [] : [{ month, value }];
}

function rollForward(period: CollectionPeriod, moved: Movements): AgingCheck {
  return {
    name: "RollForward",
    label: "Beginning receivables, plus and less everything that moved them, equal ending receivables",
    leftCents: period.beginningCents + moved.salesCents + moved.otherCents + moved.paymentCents + moved.adjustmentCents,
    rightCents: period.endingCents,
  };
}
