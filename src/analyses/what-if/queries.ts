import { column, defineQuery } from "../../ports/query";
import byDaySql from "./by-day.sql";

/** Open amounts by due date, bill date and whether they are unapplied credit. */
export const openByDay = defineQuery({
  name: "what-if/by-day",
  sql: byDaySql,
  params: ["as_of", "known_on", "credits"],
  columns: {
    due_date: column.date,
    bill_date: column.date,
    unapplied: column.boolean,
    item_count: column.integer,
    open_cents: column.integer,
  },
});
