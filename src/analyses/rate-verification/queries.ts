import { column, defineQuery } from "../../ports/query";
import chargedApartSql from "./charged-apart.sql";
import misplacedChargesSql from "./misplaced-charges.sql";
import missingServicesSql from "./missing-services.sql";
import unbilledReadsSql from "./unbilled-reads.sql";

/** Charges of services that were not taken, had ended, or were billed already. */
export const misplacedCharges = defineQuery({
  name: "rate-verification/misplaced-charges",
  sql: misplacedChargesSql,
  params: ["grace_days"],
  columns: {
    case_id: column.integer,
    account_id: column.text,
    bill_key: column.text,
    bill_date: column.date,
    service: column.text,
    problem: column.text,
    charged_cents: column.integer,
  },
});

/** Services in force that a bill leaves out. */
export const missingServices = defineQuery({
  name: "rate-verification/missing-services",
  sql: missingServicesSql,
  params: ["services"],
  columns: {
    case_id: column.integer,
    account_id: column.text,
    bill_key: column.text,
    bill_date: column.date,
    service: column.text,
    service_code: column.textOrNull,
    meter_size: column.textOrNull,
    units: column.realOrNull,
    ever_charged: column.boolean,
  },
});

/** Meter reads that no bill covers. */
export const unbilledReads = defineQuery({
  name: "rate-verification/unbilled-reads",
  sql: unbilledReadsSql,
  params: ["from", "to", "bill_days"],
  columns: {
    account_id: column.text,
    meter_id: column.text,
    read_date: column.date,
    usage: column.real,
    usage_unit: column.textOrNull,
    is_after_close: column.boolean,
    like_case: column.integerOrNull,
  },
});

/** Charges under no rate of the schedule. */
export const chargedApart = defineQuery({
  name: "rate-verification/charged-apart",
  sql: chargedApartSql,
  params: ["from", "to", "services"],
  columns: {
    service: column.text,
    kind: column.text,
    charge_count: column.integer,
    charged_cents: column.integer,
  },
});
