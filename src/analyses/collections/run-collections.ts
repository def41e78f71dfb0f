import { agingLimits } from "../../domain/aging-bucket";
import { daysBetween, type IsoDate, monthEnd } from "../../domain/calendar";
import {
  averageDaysDelinquent,
  bestPossibleDso,
  ceiMonthlySales,
  ceiTotalSales,
  type CollectionPeriod,
  daysSalesOutstanding,
  receivablesTurnover,
} from "../../domain/collection-measure";
import { monthsOf } from "../../domain/month-span";
import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { AgingCheck } from "../aging/aging-result";
import { agingGroups } from "../aging/queries";
import { takePosition } from "../receivables/position";
import type { CollectionsArgs } from "./collections-args";
import type { BillingCohort, CollectionMonth, CollectionsResult, DaysToPay, Movements } from "./collections-result";
import { collectionsConventions } from "./conventions";
import { type Position, periodOf, positionDays, sumMovements } from "./period-measures";
import { billingCohorts, daysToPay, monthlyMovements } from "./queries";

/**
 * The collection measures of a period.
 * @throws AppError `bad-usage` when the period ends before it begins
 */
export async function runCollections(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions = {},
): Promise<CollectionsResult> {
  if (args.from > args.to)
    throw new AppError(
      "bad-usage",
      `The period ends on ${args.to}, before it begins on ${args.from}: swap the two dates.`,
    );
  const statement = { signal: options.signal };
  const span = { from: args.from, to: args.to };
  const rows = await runQuery(database, monthlyMovements, span, statement);
  const positions = await selectPositions(database, args, options);
  const moved = sumMovements(rows);
  const period = periodOf(args, positions, moved);
  options.progress?.({ label: "Following payments to bills", done: 0, total: null });
  await takePosition(database, { ...args, asOf: args.to, knownOn: null }, options);
  const cohortRows = await runQuery(
    database,
    billingCohorts,
    { ...span, horizons: args.horizons.join(",") },
    statement,
  );
  const [paid] = await runQuery(database, daysToPay, span, statement);
  return {
    args,
    period,
    movements: moved,
    ...measures(period),
    months: monthsOf(args.from, args.to).map((month) => {
      const within = sumMovements(rows.filter((row) => row.month === month.month));
      return measuredMonth({ ...month, ...periodOf(month, positions, within), ...within });
    }),
    cohorts: toCohorts(cohortRows, args),
    daysToPay: toDaysToPay(paid),
    checks: [rollForward(period, moved)],
    conventions: collectionsConventions(args),
  };
}

async function selectPositions(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions,
): Promise<ReadonlyMap<IsoDate, Position>> {
  const positions = new Map<IsoDate, Position>();
  const days = positionDays(args.from, args.to);
  for (const [done, day] of days.entries()) {
    options.progress?.({ label: `Receivables at ${day}`, done, total: days.length });
    positions.set(day, await selectPosition(database, args, { day, options }));
  }
  return positions;
}

async function selectPosition(
  database: Database,
  args: CollectionsArgs,
  { day, options }: { readonly day: IsoDate; readonly options: JobOptions },
): Promise<Position> {
  await takePosition(database, { ...args, asOf: day, knownOn: null }, options);
  const asked = {
    as_of: day,
    known_on: null,
    credits: args.credits,
    basis: "due",
    limits: agingLimits([]).join(","),
    by_service: false,
    by_class: false,
    by_cycle: false,
    by_inside: false,
    by_occupancy: false,
    by_account: false,
  };
  const cells = await runQuery(database, agingGroups, asked, { signal: options.signal });
  return {
    totalCents: cells.reduce((sum, cell) => sum + cell.open_cents, 0),
    notDueCents: cells.reduce((sum, cell) => sum + (cell.bucket === 0 ? cell.open_cents : 0), 0),
  };
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

function measuredMonth(month: Omit<CollectionMonth, "ceiTotalSales" | "daysSalesOutstanding">): CollectionMonth {
  return { ...month, ceiTotalSales: ceiTotalSales(month), daysSalesOutstanding: daysSalesOutstanding(month) };
}

/** Rows come by month, then by horizon. */
function toCohorts(rows: readonly Row<typeof billingCohorts>[], args: CollectionsArgs): readonly BillingCohort[] {
  const months = [...new Set(rows.map((row) => row.month))];
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    const age = daysBetween(monthEnd(month) < args.to ? monthEnd(month) : args.to, args.to);
    return {
      month,
      billedCents: own[0]?.billed_cents ?? 0,
      paidCents: own[0]?.paid_to_date_cents ?? 0,
      creditedCents: own[0]?.credited_cents ?? 0,
      paidWithinCents: own.map((row) => (row.horizon_days <= age ? row.paid_cents : null)),
    };
  });
}

function toDaysToPay(row: Row<typeof daysToPay> | undefined): DaysToPay {
  const sums = {
    billCount: row?.bill_count ?? 0,
    amountCents: row?.amount_cents ?? 0,
    payDays: row?.pay_days ?? 0,
    payDaysCents: row?.pay_days_cents ?? 0,
    lateCount: row?.late_count ?? 0,
    lateDays: row?.late_days ?? 0,
  };
  return {
    ...sums,
    meanDays: quotient(sums.payDays, sums.billCount),
    weightedMeanDays: quotient(sums.payDaysCents, sums.amountCents),
    meanDaysLate: quotient(sums.lateDays, sums.billCount),
    meanDaysLateOfLate: quotient(sums.lateDays, sums.lateCount),
  };
}

function quotient(sum: number, count: number): number | null {
  return count === 0 ? null : sum / count;
}

function rollForward(period: CollectionPeriod, moved: Movements): AgingCheck {
  return {
    name: "RollForward",
    label: "Beginning receivables, plus and less everything that moved them, equal ending receivables",
    leftCents: period.beginningCents + moved.salesCents + moved.otherCents + moved.paymentCents + moved.adjustmentCents,
    rightCents: period.endingCents,
  };
}
