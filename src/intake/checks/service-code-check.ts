import { LEDGER_TABLES } from "../../ledger/tables";
import { identifier } from "../sql-text";
import { checkQuery, type LedgerCheck } from "./check-query";

/** A check for each table with a service: codes beside water, sewer, storm and solid_waste, each a pattern of its own. */
export const SERVICE_CODE_CHECKS: readonly LedgerCheck[] = LEDGER_TABLES.filter((table) =>
  table.columns.some(({ name }) => name === "service"),
).map(({ name, columns }) => ({
  query: checkQuery(
    `${name} unknown service`,
    serviceSql(name, columns.some((column) => column.name === "amount") ? "amount_cents" : "NULL::BIGINT"),
  ),
  table: name,
  code: "unknown-service",
  severity: "info",
  noun: ["row", "rows"],
  what: "of the service “{pattern}”, which is not water, sewer, storm or solid_waste. Reports show it under this name; if it is one of the four, give the code its meaning in the mapping.",
}));

/** A penalty or a fee has no utility behind it: words that only such charges use are in order. */
function serviceSql(table: string, money: string): string {
  return `-- Question: which rows of ${table} are of a service that the ledger has no word for? Basis: words by which only penalties, fees,
-- taxes, installments and refunds are charged are left out. The pattern is the word. Units: cents. Parameters: none.
WITH word AS (
  SELECT DISTINCT service FROM ${identifier(table)} WHERE service NOT IN ('water', 'sewer', 'storm', 'solid_waste')
), in_order AS (
  SELECT service FROM charges SEMI JOIN word USING (service)
  GROUP BY service HAVING count(*) FILTER (WHERE kind NOT IN ('penalty', 'fee', 'tax', 'installment', 'refund')) = 0
)
SELECT service AS pattern, ${money} AS amount_cents, source_file, source_record, account_id AS subject
FROM ${identifier(table)} SEMI JOIN (FROM word EXCEPT FROM in_order) USING (service)
ORDER BY source_file, source_record`;
}
