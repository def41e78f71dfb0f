import { column, defineQuery } from "../../ports/query";
import cashReceivedSql from "./cash-received.sql";
import standingSql from "./standing.sql";
import triangleSql from "./triangle.sql";

/** What settled the bills of each month, by month of settlement and service. */
export const settlementCells = defineQuery({
  name: "expected/triangle",
  sql: triangleSql,
  params: ["as_of", "history_from"],
  columns: {
    service: column.text,
    bill_month: column.dateOrNull,
    settled_month: column.dateOrNull,
    billed_cents: column.integer,
    cash_cents: column.integer,
    held_cents: column.integer,
    credited_cents: column.integer,
  },
});

/** Payments received by month. */
export const cashReceived = defineQuery({
  name: "expected/cash-received",
  sql: cashReceivedSql,
  params: ["as_of", "history_from"],
  columns: { month: column.date, received_cents: column.integer },
});

/** What the receivables consist of. */
export const receivablesStanding = defineQuery({
  name: "expected/standing",
  sql: standingSql,
  params: ["as_of"],
  columns: { bill_cents: column.integer, other_cents: column.integer, credit_cents: column.integer },
});
