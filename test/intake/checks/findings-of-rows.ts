import type { Finding } from "../../../src/domain/finding";
import { findingsOfCheck } from "../../../src/intake/checks/finding-of-check";
import { LEDGER_CHECKS } from "../../../src/intake/checks/ledger-check";
import { identifier, literal } from "../../../src/intake/sql-text";
import { ledgerDdl } from "../../../src/ledger/ddl";
import type { Database } from "../../../src/ports/database";

type Cell = string | number | boolean | null;

/** Rows by ledger table; columns that are left out are unknown. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

/** Fills an empty ledger with the rows, the first of each table being record 1, and puts it to every check of its tables. */
export async function findingsOfRows(database: Database, tables: Rows): Promise<readonly Finding[]> {
  const inserts = Object.entries(tables).flatMap(([table, rows]) =>
    rows.map((row, index) => insert(table, row, index)),
  );
  await database.execute(`${ledgerDdl()}\n${inserts.join("\n")}`);
  const findings: Finding[] = [];
  for (const check of LEDGER_CHECKS.filter(({ table }) => (tables[table] ?? []).length > 0)) {
    findings.push(...(await findingsOfCheck(database, check, { load: { files: [], refused: [] }, files: [] })));
  }
  return findings;
}

/** What a finding says in short: code, rows, cents and places. */
export function inShort({ code, count, amountCents, sample }: Finding) {
  return [code, count, amountCents, sample];
}

function insert(table: string, row: Readonly<Record<string, Cell>>, index: number): string {
  const names = Object.keys(row).map(identifier).join(", ");
  const cells = Object.values(row).map((cell) => (typeof cell === "string" ? literal(cell) : String(cell)));
  return `INSERT INTO ${identifier(table)} (${names}, source_record) VALUES (${cells.join(", ")}, ${index + 1});`;
}
