import { column, defineQuery } from "../../ports/query";
import accountBalancesSql from "./account-balances.sql";
import groupsSql from "./groups.sql";
import itemsSql from "./items.sql";
import lateEntriesSql from "./late-entries.sql";
import ledgerBalanceSql from "./ledger-balance.sql";
import missingDueDatesSql from "./missing-due-dates.sql";

/** Open amounts by age and by the keys asked for. */
export const agingGroups = defineQuery({
  name: "aging/groups",
  sql: groupsSql,
  params: [
    "as_of",
    "known_on",
    "credits",
    "basis",
    "limits",
    "by_service",
    "by_source",
    "by_class",
    "by_cycle",
    "by_inside",
    "by_occupancy",
    "by_hold",
    "by_account",
  ],
  columns: {
    service: column.textOrNull,
    source: column.textOrNull,
    customer_class: column.textOrNull,
    cycle: column.textOrNull,
    inside: column.textOrNull,
    occupancy: column.textOrNull,
    hold: column.textOrNull,
    account_id: column.textOrNull,
    bucket: column.integer,
    credit_kind: column.integerOrNull,
    oldest_date: column.dateOrNull,
    item_count: column.integer,
    open_cents: column.integer,
  },
});

/** Every open document with its age. */
export const agingItems = defineQuery({
  name: "aging/items",
  sql: itemsSql,
  params: ["as_of", "known_on", "credits", "basis", "limits"],
  columns: {
    id: column.text,
    account_id: column.text,
    service: column.text,
    date: column.date,
    due_date: column.date,
    days: column.integer,
    bucket: column.integer,
    open_cents: column.integer,
  },
});

/** What the ledger's own tables say is owed in all. */
export const ledgerBalance = defineQuery({
  name: "aging/ledger-balance",
  sql: ledgerBalanceSql,
  params: ["as_of", "known_on"],
  columns: { debit_cents: column.integer, credit_cents: column.integer },
});

/** What the ledger's own tables say each account owes. */
export const accountBalances = defineQuery({
  name: "aging/account-balances",
  sql: accountBalancesSql,
  params: ["as_of", "known_on"],
  columns: { account_id: column.text, balance_cents: column.integer },
});

/** Charges that have no due date of their own. */
export const missingDueDates = defineQuery({
  name: "aging/missing-due-dates",
  sql: missingDueDatesSql,
  params: ["as_of", "known_on"],
  columns: { id: column.text, missing_count: column.integer },
});

/** What was entered after the clock of the as-of date had passed it. */
export const lateEntries = defineQuery({
  name: "aging/late-entries",
  sql: lateEntriesSql,
  params: ["as_of", "known_on"],
  columns: { kind: column.text, entry_count: column.integer, cents: column.integer, ids: column.text },
});
