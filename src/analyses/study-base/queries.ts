import { column, defineQuery } from "../../ports/query";
import billMonthsSql from "./bill-months.sql";
import otherChargesSql from "./other-charges.sql";
import paymentLagSql from "./payment-lag.sql";
import serviceCohortsSql from "./service-cohorts.sql";

/** Months of a period in which the services of a schedule were billed. */
export const billMonths = defineQuery({
  name: "study-base/bill-months",
  sql: billMonthsSql,
  params: ["from", "to", "services"],
  columns: { months: column.integer },
});

/** What became of the bills of each month and service by an age. */
export const serviceCohorts = defineQuery({
  name: "study-base/service-cohorts",
  sql: serviceCohortsSql,
  params: ["from", "to", "services", "days"],
  columns: {
    service: column.text,
    month: column.date,
    billed_cents: column.integer,
    paid_cents: column.integer,
    adjusted_cents: column.integer,
  },
});

/** Days from bill to payment of what was paid in a period, by service. */
export const paymentLag = defineQuery({
  name: "study-base/payment-lag",
  sql: paymentLagSql,
  params: ["from", "to", "services"],
  columns: { service: column.text, paid_cents: column.integer, day_cents: column.real },
});

/** Charges of a period that rates do not make, by the service whose bills they belong to. */
export const otherCharges = defineQuery({
  name: "study-base/other-charges",
  sql: otherChargesSql,
  params: ["from", "to", "services", "made"],
  columns: {
    service: column.text,
    kind: column.text,
    charge: column.text,
    cents: column.real,
  },
});
