import { column, defineQuery } from "../../ports/query";
import monthEndsSql from "./month-ends.sql";
import movementsSql from "./movements.sql";

/** What changed the receivables, by month, service, class and kind of movement. */
export const rollForwardMovements = defineQuery({
  name: "roll-forward/movements",
  sql: movementsSql,
  params: ["from", "to"],
  columns: {
    month: column.date,
    service: column.text,
    customer_class: column.text,
    source: column.text,
    kind: column.text,
    cents: column.integer,
  },
});

/** What was owed at each month end, by service, class and age. */
export const rollForwardMonthEnds = defineQuery({
  name: "roll-forward/month-ends",
  sql: monthEndsSql,
  params: ["limits"],
  columns: {
    as_of: column.date,
    service: column.text,
    customer_class: column.text,
    bucket: column.integer,
    open_cents: column.integer,
  },
});
