import { daysBetween, type IsoDate, monthEnd } from "../../domain/calendar";
import type { BillsCollected } from "../../domain/net-collection";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import type { CollectionsArgs } from "./collections-args";
import type { BillingCohort } from "./billing-cohort";
import type { DaysToPay } from "./days-to-pay";
import { billingCohorts, daysToPay } from "./queries";
import { takeSettledDays } from "./take-settled-days";

/** The bills of one month, and what of them was paid by some ages. */
export interface AgedCohort extends BillsCollected {
  /** First day of the month of the bill date. */
  readonly month: IsoDate;
  /** Paid within so many days of the bill date; null while not every bill of the month is that old. */
  readonly paidWithin: (days: number) => number | null;
}

/** What became of bills, and how long they took to be paid. */
export interface FollowedPayments {
  readonly cohorts: readonly BillingCohort[];
  readonly periodBills: BillsCollected;
  readonly daysToPay: DaysToPay;
}

/** Follows each payment to the bills it settles: what became of each month's bills, and how long bills took to be paid. */
export async function followPayments(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions,
): Promise<FollowedPayments> {
  await takeSettledDays(database, args, options);
  const span = { from: args.from, to: args.to };
  const first = args.cohortsFrom < args.from ? args.cohortsFrom : args.from;
  const aged = await selectCohorts(
    database,
    { ...args, from: first, ages: [...args.horizons, ...args.curveDays] },
    options,
  );
  const ofPeriod = await selectCohorts(database, { ...span, ages: [0] }, options);
  const [paid] = await runQuery(database, daysToPay, span, { signal: options.signal });
  const cohorts = aged.map(({ paidWithin, ...bills }) => ({
    ...bills,
    paidWithinCents: args.horizons.map(paidWithin),
    paidByDayCents: args.curveDays.map(paidWithin),
  }));
  return { cohorts, periodBills: sumBills(ofPeriod), daysToPay: toDaysToPay(paid) };
}

/** The bills of each month from a first to a last day, which must be the day whose settled days were taken. */
export async function selectCohorts(
  database: Database,
  asked: { readonly from: IsoDate; readonly to: IsoDate; readonly ages: readonly number[] },
  options: JobOptions,
): Promise<readonly AgedCohort[]> {
  const ages = [...new Set(asked.ages)].join(",");
  const params = { from: asked.from, to: asked.to, ages };
  const rows = await runQuery(database, billingCohorts, params, { signal: options.signal });
  return [...new Set(rows.map((row) => row.month))].map((month) =>
    toCohort(
      rows.filter((row) => row.month === month),
      asked.to,
    ),
  );
}

/** One row an age, all of one month. */
function toCohort(rows: readonly Row<typeof billingCohorts>[], to: IsoDate): AgedCohort {
  const month = rows[0]?.month ?? to;
  const paid = new Map(rows.map((row) => [row.age_days, row.paid_cents]));
  const lastBill = monthEnd(month) < to ? monthEnd(month) : to;
  const reached = daysBetween(lastBill, to);
  return {
    month,
    billedCents: rows[0]?.billed_cents ?? 0,
    paidCents: rows[0]?.paid_to_date_cents ?? 0,
    writtenOffCents: rows[0]?.written_off_cents ?? 0,
    adjustedCents: rows[0]?.adjusted_cents ?? 0,
    paidWithin: (days) => (days <= reached ? (paid.get(days) ?? null) : null),
  };
}

function sumBills(bills: readonly BillsCollected[]): BillsCollected {
  return {
    billedCents: bills.reduce((sum, each) => sum + each.billedCents, 0),
    paidCents: bills.reduce((sum, each) => sum + each.paidCents, 0),
    writtenOffCents: bills.reduce((sum, each) => sum + each.writtenOffCents, 0),
    adjustedCents: bills.reduce((sum, each) => sum + each.adjustedCents, 0),
  };
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
