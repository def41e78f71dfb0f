import { column, defineQuery } from "../../ports/query";
import billsSql from "./bills.sql";
import ledgerUseSql from "./ledger-use.sql";
import metersSql from "./meters.sql";
import periodAccountsSql from "./period-accounts.sql";
import readsSql from "./reads.sql";

const PERIOD = ["from", "to"] as const;
const PLACE = {
  month: column.date,
  service: column.text,
  customer_class: column.text,
  zone: column.text,
  meter_size: column.text,
};

/** Bills and billed use. */
export const billedUnits = defineQuery({
  name: "billable-units/bills",
  sql: billsSql,
  params: PERIOD,
  columns: {
    ...PLACE,
    unit: column.text,
    by_reads: column.boolean,
    bill_count: column.integer,
    zero_count: column.integer,
    no_use_count: column.integer,
    correction_count: column.integer,
    correction_use: column.real,
    use: column.real,
    differing_count: column.integer,
    mixed_count: column.integer,
  },
});

/** Accounts billed, their meters and units. */
export const billedMeters = defineQuery({
  name: "billable-units/meters",
  sql: metersSql,
  params: PERIOD,
  columns: { ...PLACE, account_count: column.integer, meter_count: column.integer, units: column.real },
});

/** Reads, estimated reads and metered use. */
export const meteredUnits = defineQuery({
  name: "billable-units/reads",
  sql: readsSql,
  params: PERIOD,
  columns: {
    ...PLACE,
    unit: column.text,
    read_count: column.integer,
    estimated_count: column.integer,
    metered_use: column.real,
  },
});

/** Different accounts billed in the whole period. */
export const periodAccounts = defineQuery({
  name: "billable-units/period-accounts",
  sql: periodAccountsSql,
  params: PERIOD,
  columns: { service: column.text, customer_class: column.textOrNull, account_count: column.integer },
});

/** Use as the ledger's own rows state it. */
export const ledgerUse = defineQuery({
  name: "billable-units/ledger-use",
  sql: ledgerUseSql,
  params: PERIOD,
  columns: {
    source: column.text,
    service: column.text,
    unit: column.text,
    use: column.real,
    line_use: column.real,
  },
});
