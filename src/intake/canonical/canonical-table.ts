import type { LedgerTable } from "../../ledger/table";
import { LEDGER_TABLES } from "../../ledger/tables";
import { missingColumns } from "./canonical-mapping";

/**
 * The ledger table that a file in canonical form holds: by its name (`charges.csv`, `charges-2026.csv`) if it has the table's
 * required columns, else by a heading of which the table knows every column. Null for an export that must be mapped.
 * @example canonicalTable("payments-2026.csv", ["payment_id", "account_id", "date", "amount"])?.name // "payments"
 */
export function canonicalTable(fileName: string, columns: readonly string[]): LedgerTable | null {
  const named = tableNamed(fileName);
  if (named !== undefined && missingColumns(named, columns).length === 0) return named;
  return tableOfHeader(columns) ?? null;
}

/**
 * What a file lacks whose name is that of a ledger table, in words; null for any other name, or if nothing is missing.
 * @example lackOfNamed("payments.csv", ["payment_id", "date"]) // "the columns account_id, amount of the table payments are missing"
 */
export function lackOfNamed(fileName: string, columns: readonly string[]): string | null {
  const table = tableNamed(fileName);
  const lacking = table === undefined ? [] : missingColumns(table, columns);
  if (table === undefined || lacking.length === 0) return null;
  const [noun, verb] = lacking.length === 1 ? ["column", "is"] : ["columns", "are"];
  return `the ${noun} ${lacking.join(", ")} of the table ${table.name} ${verb} missing`;
}

function tableNamed(fileName: string): LedgerTable | undefined {
  const base = fileName.toLowerCase().replace(/\.[^.]*$/, "");
  return LEDGER_TABLES.find(
    ({ name }) => base === name || (/^[-_. ]/.test(base.slice(name.length)) && base.startsWith(name)),
  );
}

/** The one table all of whose required columns are there and that knows every column of the file. */
function tableOfHeader(columns: readonly string[]): LedgerTable | undefined {
  const fitting = LEDGER_TABLES.filter((table) => {
    const known = new Set(table.columns.map((column) => column.name));
    return missingColumns(table, columns).length === 0 && columns.every((name) => known.has(name));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}
