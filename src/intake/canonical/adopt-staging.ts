import type { Database } from "../../ports/database";
import { identifier } from "../sql-text";
import type { Staging } from "./staging-sql";

/** Moves the good rows into the ledger in one transaction. An empty ledger table is replaced by the staging table itself, which copies nothing. */
export async function adoptStaging(database: Database, staging: Staging): Promise<void> {
  const statements = (await isEmpty(database, staging.mapping.table.name))
    ? replaceTable(staging)
    : appendRows(staging);
  await database.execute(`DELETE FROM ${identifier(staging.name)} WHERE problem IS NOT NULL;`);
  await database.execute(["BEGIN;", ...statements, "COMMIT;"].join("\n"));
}

async function isEmpty(database: Database, table: string): Promise<boolean> {
  const { rows } = await database.select(`SELECT 1 AS found FROM ${identifier(table)} LIMIT 1`, []);
  return rows.length === 0;
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
