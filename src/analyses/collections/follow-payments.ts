import { daysBetween, monthEnd } from "../../domain/calendar";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { type Row, runQuery } from "../../ports/query";
import { takeSettlement } from "../receivables/settlement";
import type { CollectionsArgs } from "./collections-args";
import type { BillingCohort, CollectionsResult, DaysToPay } from "./collections-result";
import { billingCohorts, daysToPay } from "./queries";

/** Follows each payment to the bills it settles: what became of each month's bills, and how long bills took to be paid. */
export async function followPayments(
  database: Database,
  args: CollectionsArgs,
  options: JobOptions,
): Promise<Pick<CollectionsResult, "cohorts" | "daysToPay">> {
  await takeSettlement(database, { ...args, asOf: args.to, knownOn: null }, options);
  const span = { from: args.from, to: args.to };
  const statement = { signal: options.signal };
  const asked = {
    from: args.cohortsFrom < args.from ? args.cohortsFrom : args.from,
    to: args.to,
    horizons: args.horizons.join(","),
  };
  const rows = await runQuery(database, billingCohorts, asked, statement);
  const [paid] = await runQuery(database, daysToPay, span, statement);
  return { cohorts: toCohorts(rows, args), daysToPay: toDaysToPay(paid) };
}

/** Rows come by month, then by horizon. */
function toCohorts(rows: readonly Row<typeof billingCohorts>[], args: CollectionsArgs): readonly BillingCohort[] {
  const months = [...new Set(rows.map((row) => row.month))];
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    const lastBill = monthEnd(month) < args.to ? monthEnd(month) : args.to;
    const age = daysBetween(lastBill, args.to);
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
