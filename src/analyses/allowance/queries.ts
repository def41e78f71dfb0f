import { column, defineQuery } from "../../ports/query";
import lossHistorySql from "./loss-history.sql";
import migrationSql from "./migration.sql";
import openCellsSql from "./open-cells.sql";
import writeOffsSql from "./write-offs.sql";

/** Where open amounts had gone a month later: in all, by month, by service, by class. */
export const migration = defineQuery({
  name: "allowance/migration",
  sql: migrationSql,
  params: ["limits", "month_ends"],
  columns: {
    month_end: column.dateOrNull,
    service: column.textOrNull,
    customer_class: column.textOrNull,
    from_bucket: column.integer,
    to_bucket: column.integer,
    document_count: column.integer,
    open_cents: column.integer,
    stay_cents: column.integer,
    paid_cents: column.integer,
    credited_cents: column.integer,
    written_off_cents: column.integer,
    other_cents: column.integer,
    assumed_cents: column.integer,
  },
});

/** What was written off, so many months later, of the amounts in each bucket. */
export const lossHistory = defineQuery({
  name: "allowance/loss-history",
  sql: lossHistorySql,
  params: ["limits", "month_ends", "months"],
  columns: {
    service: column.textOrNull,
    bucket: column.integer,
    open_cents: column.integer,
    written_off_cents: column.integer,
  },
});

/** Billed, written off and recovered by calendar year. */
export const writeOffs = defineQuery({
  name: "allowance/write-offs",
  sql: writeOffsSql,
  params: ["after", "to"],
  columns: {
    year: column.integer,
    billed_cents: column.integer,
    written_off_cents: column.integer,
    recovered_cents: column.integer,
  },
});

/** What is open by service, class and age, and what of it is lienable. */
export const openCells = defineQuery({
  name: "allowance/open-cells",
  sql: openCellsSql,
  params: ["as_of", "limits", "lienable_services", "lien_after_days"],
  columns: {
    service: column.text,
    customer_class: column.text,
    bucket: column.integer,
    item_count: column.integer,
    open_cents: column.integer,
    lienable_cents: column.integer,
  },
});
