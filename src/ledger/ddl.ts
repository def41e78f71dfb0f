import { LEDGER_TABLES } from "./tables";
import { type LedgerTable, type LedgerType, sqlName } from "./table";

/** The engine's type for each ledger type. */
export const SQL_TYPES: Readonly<Record<LedgerType, string>> = {
  text: "VARCHAR",
  date: "DATE",
  moment: "TIMESTAMP",
  money: "BIGINT",
  quantity: "DOUBLE",
  "yes-no": "BOOLEAN",
};

/** Statements that create every ledger table, empty; extra columns of an export are added when it is loaded. */
export function ledgerDdl(): string {
  return LEDGER_TABLES.map(createTable).join("\n");
}

/**
 * `CREATE TABLE` of one table; `source_file` and `source_record` say where each row came from.
 * Constraints are checked by the import, which can name the line; the engine could not.
 */
export function createTable(table: LedgerTable): string {
  const columns = table.columns.map((column) => `  ${quoted(sqlName(column))} ${SQL_TYPES[column.type]}`);
  const origin = ["  source_file SMALLINT", "  source_record INTEGER"];
  return `CREATE OR REPLACE TABLE ${quoted(table.name)} (\n${[...columns, ...origin].join(",\n")}\n);`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
