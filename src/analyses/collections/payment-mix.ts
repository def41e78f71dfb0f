import { monthDayCounts } from "../../domain/month-days";
import type { Cents } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { runQuery } from "../../ports/query";
import type { CollectionsArgs } from "./collections-args";
import { paymentDays, paymentMix } from "./queries";

/** Payments of one method in the period. */
export interface MethodPayments {
  /** In small letters as the export has it; "not stated" where it says nothing. */
  readonly method: string;
  readonly receivedCount: number;
  readonly receivedCents: Cents;
  /** Taken back in the period, positive. */
  readonly returnedCount: number;
  readonly returnedCents: Cents;
  readonly feeCents: Cents;
}

/** Payments received on one day of the month. */
export interface MonthDayPayments {
  /** 1 to 31. */
  readonly day: number;
  /** How often that day comes in the period. */
  readonly dayCount: number;
  readonly receivedCount: number;
  readonly receivedCents: Cents;
}

/** How and when the utility was paid in the period. */
export interface PaymentMix {
  /** Largest amount first. */
  readonly methods: readonly MethodPayments[];
  /** All 31 days, in order. */
  readonly days: readonly MonthDayPayments[];
}

/** Reads how and when was paid in a period. */
export async function selectPaymentMix(
  database: Database,
  { from, to }: Pick<CollectionsArgs, "from" | "to">,
  options: JobOptions,
): Promise<PaymentMix> {
  const statement = { signal: options.signal };
  const methods = await runQuery(database, paymentMix, { from, to }, statement);
  const days = await runQuery(database, paymentDays, { from, to }, statement);
  return {
    methods: methods.map((row) => ({
      method: row.method ?? "not stated",
      receivedCount: row.received_count,
      receivedCents: row.received_cents,
      returnedCount: row.returned_count,
      returnedCents: row.returned_cents,
      feeCents: row.fee_cents,
    })),
    days: monthDayCounts(from, to).map((dayCount, index) => {
      const row = days.find((each) => each.month_day === index + 1);
      const received = { receivedCount: row?.received_count ?? 0, receivedCents: row?.received_cents ?? 0 };
      return { day: index + 1, dayCount, ...received };
    }),
  };
}
