import { column, defineQuery } from "../../ports/query";
import cohortsSql from "./cohorts.sql";
import daysToPaySql from "./days-to-pay.sql";
import monthEndsSql from "./month-ends.sql";
import movementsSql from "./movements.sql";
import paymentDaysSql from "./payment-days.sql";
import paymentMixSql from "./payment-mix.sql";

/** What changed the receivables, by month. */
export const monthlyMovements = defineQuery({
  name: "collections/movements",
  sql: movementsSql,
  params: ["from", "to"],
  columns: {
    month: column.date,
    sales_cents: column.integer,
    other_cents: column.integer,
    payment_cents: column.integer,
    adjustment_cents: column.integer,
  },
});

/** What is owed at the close of each day of the history that was taken. */
export const monthEndReceivables = defineQuery({
  name: "collections/month-ends",
  sql: monthEndsSql,
  params: [],
  columns: { as_of: column.date, open_cents: column.integer, not_due_cents: column.integer },
});

/** What became of each month's bills, by days after the bill date. */
export const billingCohorts = defineQuery({
  name: "collections/cohorts",
  sql: cohortsSql,
  params: ["from", "to", "ages"],
  columns: {
    month: column.date,
    age_days: column.integer,
    billed_cents: column.integer,
    paid_cents: column.integer,
    paid_to_date_cents: column.integer,
    written_off_cents: column.integer,
    adjusted_cents: column.integer,
  },
});

/** How long the bills settled in the period took. */
export const daysToPay = defineQuery({
  name: "collections/days-to-pay",
  sql: daysToPaySql,
  params: ["from", "to"],
  columns: {
    bill_count: column.integer,
    amount_cents: column.integer,
    pay_days: column.integer,
    pay_days_cents: column.real,
    late_count: column.integer,
    late_days: column.integer,
  },
});

/** Payments of a period by method, returned ones apart. */
export const paymentMix = defineQuery({
  name: "collections/payment-mix",
  sql: paymentMixSql,
  params: ["from", "to"],
  columns: {
    method: column.textOrNull,
    received_count: column.integer,
    received_cents: column.integer,
    returned_count: column.integer,
    returned_cents: column.integer,
    fee_cents: column.integer,
  },
});

/** Payments received in a period by day of the month. */
export const paymentDays = defineQuery({
  name: "collections/payment-days",
  sql: paymentDaysSql,
  params: ["from", "to"],
  columns: { month_day: column.integer, received_count: column.integer, received_cents: column.integer },
});
