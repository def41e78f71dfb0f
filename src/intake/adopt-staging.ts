import type { Database } from "../ports/database";
import { identifier } from "./sql-text";
import type { Staging } from "./staging-sql";

/**
 * Moves the staged rows into the ledger, all tables of a file in one transaction. A record that is bad for one table is
 * left out of all. An empty ledger table is replaced by the staging table itself, which copies nothing.
 */
export async function adoptStaging(
  database: Database,
  stagings: readonly Staging[],
  rows: "all" | "leave-out-bad",
): Promise<void> {
  const empty = await Promise.all(stagings.map(async ({ mapping }) => isEmpty(database, mapping.table.name)));
  if (rows === "leave-out-bad") await database.execute(leaveOutBad(stagings).join("\n"));
  await inTransaction(
    database,
    stagings.flatMap((staging, index) => (empty[index] === true ? replaceTable(staging) : appendRows(staging))),
  );
}

async function inTransaction(database: Database, statements: readonly string[]): Promise<void> {
  await database.execute("BEGIN;");
  try {
    await database.execute(statements.join("\n"));
    await database.execute("COMMIT;");
  } catch (cause) {
    await database.execute("ROLLBACK;");
    throw cause;
  }
}

async function isEmpty(database: Database, table: string): Promise<boolean> {
  const { rows } = await database.select(`SELECT 1 AS found FROM ${identifier(table)} LIMIT 1`, []);
  return rows.length === 0;
}

function leaveOutBad(stagings: readonly Staging[]): readonly string[] {
  const bad = stagings.map(({ name }) => `SELECT source_record FROM ${identifier(name)} WHERE problem IS NOT NULL`);
  return [
    `CREATE OR REPLACE TEMP TABLE bad_record AS ${bad.join(" UNION ")};`,
    ...stagings.map(({ name }) => `DELETE FROM ${identifier(name)} WHERE source_record IN (FROM bad_record);`),
    "DROP TABLE bad_record;",
  ];
}

function replaceTable({ name, mapping }: Staging): readonly string[] {
  const table = identifier(mapping.table.name);
  return [
    `ALTER TABLE ${identifier(name)} DROP COLUMN problem;`,
    `DROP TABLE ${table};`,
    `ALTER TABLE ${identifier(name)} RENAME TO ${table};`,
  ];
}

function appendRows({ name, mapping }: Staging): readonly string[] {
  const table = identifier(mapping.table.name);
  return [
    ...mapping.extra.map(
      (column) => `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${identifier(`x_${column}`)} VARCHAR;`,
    ),
    `INSERT INTO ${table} BY NAME SELECT * EXCLUDE (problem) FROM ${identifier(name)};`,
  ];
}
