import { column, defineQuery } from "../../ports/query";
import farAboveSql from "./far-above.sql";
import zeroRunsSql from "./zero-runs.sql";

/** Accounts with many bills of no use in a row. */
export const zeroRuns = defineQuery({
  name: "units/zero-runs",
  sql: zeroRunsSql,
  params: ["from", "to", "least"],
  columns: {
    service: column.text,
    customer_class: column.text,
    account_count: column.integer,
    longest_count: column.integer,
  },
});

/** Bills far above the use of their class. */
export const farAbove = defineQuery({
  name: "units/far-above",
  sql: farAboveSql,
  params: ["from", "to"],
  columns: {
    service: column.text,
    customer_class: column.text,
    unit: column.text,
    high_use: column.real,
    class_use: column.real,
    bill_count: column.integer,
    highest_use: column.real,
    use: column.real,
  },
});
