import { column, defineQuery } from "../../ports/query";
import applicationsSql from "./drill-applications.sql";
import documentsSql from "./drill-documents.sql";

/** The open documents behind a cell, the largest first. */
export const drillDocuments = defineQuery({
  name: "aging/drill-documents",
  sql: documentsSql,
  params: [
    "as_of",
    "known_on",
    "credits",
    "basis",
    "limits",
    "first_bucket",
    "last_bucket",
    "service",
    "source",
    "class",
    "cycle",
    "inside",
    "occupancy",
    "hold",
    "account",
    "top",
  ],
  columns: {
    side: column.text,
    item: column.integer,
    id: column.text,
    account_id: column.text,
    service: column.text,
    kind: column.integer,
    bill_id: column.textOrNull,
    date: column.date,
    due_date: column.date,
    days: column.integer,
    bucket: column.integer,
    amount_cents: column.integer,
    open_cents: column.integer,
    behind_count: column.integer,
    behind_cents: column.integer,
  },
});

/** What was applied to documents. */
export const drillApplications = defineQuery({
  name: "aging/drill-applications",
  sql: applicationsSql,
  params: ["as_of", "known_on", "credits", "debits", "credit_items", "reversals"],
  columns: {
    side: column.text,
    item: column.integer,
    id: column.text,
    kind: column.integer,
    date: column.date,
    cents: column.integer,
  },
});
