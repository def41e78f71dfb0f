import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { csvField, type CsvField } from "../intake/csv-record";
import { canonicalTextSql } from "../ledger/canonical-csv";
import { ledgerTable } from "../ledger/tables";
import type { Database } from "../ports/database";

/** The rows of some ledger tables as they are written in canonical form: by table, each row by the names of its columns. */
export type CanonicalRows = Readonly<Record<string, readonly Readonly<Record<string, CsvField>>[]>>;

/** The rows of ledger tables in canonical form. */
export async function canonicalRows(database: Database, tables: readonly string[]): Promise<CanonicalRows> {
  const entries = tables.map(async (name): Promise<readonly [string, CanonicalRows[string]]> => {
    const [header = [], ...rows] = await canonicalLines(database, name);
    return [name, rows.map((row) => Object.fromEntries(row.map((field, index) => [String(header[index]), field])))];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Writes ledger tables as canonical CSV into a folder, which is made where it is missing; files of their names are replaced. */
export async function writeCanonical(database: Database, tables: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of tables) {
    const lines = await canonicalLines(database, name);
    const text = lines.map((line) => `${line.map((cell) => csvField(cell)).join(",")}\n`).join("");
    await writeFile(join(folder, `${name}.csv`), text);
  }
}

/** The names of the columns, then one line a row. */
async function canonicalLines(database: Database, name: string): Promise<readonly (readonly CsvField[])[]> {
  const { columns, rows } = await database.select(canonicalTextSql(ledgerTable(name)), []);
  return [columns.map((column) => column.name), ...rows.map((row) => row.map(textOrNull))];
}

function textOrNull(value: unknown): CsvField {
  return typeof value === "string" ? value : null;
}
