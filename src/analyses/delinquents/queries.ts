import { column, defineQuery } from "../../ports/query";
import accountsSql from "./accounts.sql";
import standingSql from "./standing.sql";

/** Accounts with an amount past due, and how they pay. */
export const delinquentAccounts = defineQuery({
  name: "delinquents/accounts",
  sql: accountsSql,
  params: ["as_of", "credits", "with_names"],
  columns: {
    account_id: column.text,
    customer_name: column.textOrNull,
    service_address: column.textOrNull,
    customer_class: column.text,
    is_tenant: column.boolean,
    is_final: column.boolean,
    past_due_cents: column.integer,
    total_cents: column.integer,
    oldest_days: column.integer,
    services: column.text,
    last_payment_date: column.dateOrNull,
    last_payment_cents: column.integerOrNull,
    bill_count: column.integer,
    late_count: column.integer,
    year_late_count: column.integer,
    year_unpaid_count: column.integer,
    unpaid_late_count: column.integer,
    holds: column.textOrNull,
  },
});

/** What the receivables consist of, seen from the accounts that are past due. */
export const delinquentStanding = defineQuery({
  name: "delinquents/standing",
  sql: standingSql,
  params: ["as_of", "credits"],
  columns: {
    past_due_cents: column.integer,
    past_due_credit_cents: column.integer,
    not_due_cents: column.integer,
    unapplied_cents: column.integer,
  },
});
