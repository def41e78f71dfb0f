import { column, defineQuery } from "../../ports/query";
import accountsSql from "./accounts.sql";
import changesSql from "./changes.sql";
import ledgerAccountsSql from "./ledger-accounts.sql";
import reasonsSql from "./reasons.sql";
import servicesSql from "./services.sql";
import stepsSql from "./steps.sql";
import typicalUseSql from "./typical-use.sql";
import worstSql from "./worst.sql";

/** Bills under both sets of rates by class and service. */
export const impactServices = defineQuery({
  name: "bill-impact/services",
  sql: servicesSql,
  params: [],
  columns: {
    customer_class: column.text,
    service: column.text,
    bill_count: column.integer,
    not_priced_count: column.integer,
    not_priced_cents: column.integer,
    old_cents: column.integer,
    new_cents: column.integer,
  },
});

/** How the changes of account-months are spread. */
export const impactChanges = defineQuery({
  name: "bill-impact/changes",
  sql: changesSql,
  params: [],
  columns: {
    customer_class: column.textOrNull,
    part: column.text,
    decile: column.integerOrNull,
    month_count: column.integer,
    zero_count: column.integer,
    no_base_count: column.integer,
    old_cents: column.integerOrNull,
    new_cents: column.integerOrNull,
    cents_5: column.integerOrNull,
    cents_10: column.integerOrNull,
    cents_25: column.integerOrNull,
    cents_50: column.integerOrNull,
    cents_75: column.integerOrNull,
    cents_90: column.integerOrNull,
    cents_95: column.integerOrNull,
    share_5: column.realOrNull,
    share_10: column.realOrNull,
    share_25: column.realOrNull,
    share_50: column.realOrNull,
    share_75: column.realOrNull,
    share_90: column.realOrNull,
    share_95: column.realOrNull,
  },
});

/** Account-months by the step that their change falls into. */
export const impactSteps = defineQuery({
  name: "bill-impact/steps",
  sql: stepsSql,
  params: ["cents", "percent"],
  columns: {
    customer_class: column.text,
    measure: column.text,
    step: column.integer,
    month_count: column.integer,
  },
});

/** Accounts, those above the limits, and what their change is made of, by class. */
export const impactAccounts = defineQuery({
  name: "bill-impact/accounts",
  sql: accountsSql,
  params: ["limit_share", "limit_cents"],
  columns: {
    customer_class: column.text,
    account_count: column.integer,
    not_compared_count: column.integer,
    partly_count: column.integer,
    zero_use_count: column.integer,
    above_share_count: column.integer,
    above_cents_count: column.integer,
    above_both_count: column.integer,
    bill_count: column.integer,
    month_count: column.integer,
    old_cents: column.integer,
    new_cents: column.integer,
    minimum_cents: column.integer,
    fixed_cents: column.integer,
    volume_cents: column.integer,
    units_cents: column.integer,
    surcharge_cents: column.integer,
  },
});

/** Accounts by the main reason of their change. */
export const impactReasons = defineQuery({
  name: "bill-impact/reasons",
  sql: reasonsSql,
  params: [],
  columns: {
    customer_class: column.text,
    main_reason: column.text,
    account_count: column.integer,
    change_cents: column.integer,
  },
});

/** The accounts whose bills rise most. */
export const worstAccounts = defineQuery({
  name: "bill-impact/worst",
  sql: worstSql,
  params: ["accounts"],
  columns: {
    list: column.text,
    place: column.integer,
    account_id: column.text,
    customer_class: column.text,
    monthly_use: column.realOrNull,
    month_count: column.integer,
    old_cents: column.integer,
    new_cents: column.integer,
    change_cents: column.integer,
    main_reason: column.text,
  },
});

/** Use of a month by class. */
export const typicalUse = defineQuery({
  name: "bill-impact/typical-use",
  sql: typicalUseSql,
  params: ["months"],
  columns: {
    customer_class: column.text,
    month_count: column.integer,
    use_25: column.real,
    use_50: column.real,
    use_75: column.real,
    use_95: column.real,
  },
});

/** Accounts of the ledger. */
export const ledgerAccounts = defineQuery({
  name: "bill-impact/ledger-accounts",
  sql: ledgerAccountsSql,
  params: ["from", "to", "services"],
  columns: { charged_count: column.integer, taken_back_count: column.integer, not_billed_count: column.integer },
});
