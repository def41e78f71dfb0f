import type { Database, StatementOptions } from "../../ports/database";
import type { FileLoad } from "../load-result";
import type { BadRecord } from "./reject-list";
import { identifier } from "../sql-text";
import { PROBLEM, type Staging, stagingSql } from "./staging-sql";

/** Byte positions of the lines that do not fit the header (too few or too many fields, broken quotes, wrong encoding). */
export async function stage(
  database: Database,
  staging: Staging,
  { signal }: StatementOptions,
): Promise<readonly number[]> {
  await database.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;");
  await database.execute(stagingSql(staging), { signal });
  const { rows } = await database.select(
    "SELECT DISTINCT line_byte_position::BIGINT AS position FROM reject_errors ORDER BY position",
    [],
  );
  await markRepeated(database, staging);
  return rows.map(([position]) => Number(position));
}

/** A record whose id stands on an earlier record, or is in the ledger already, is marked as repeated. */
async function markRepeated(database: Database, { name, mapping }: Staging): Promise<void> {
  const { id, name: table } = mapping.table;
  if (id === null || !(await mayRepeat(database, { id, table, staged: name }))) return;
  const column = identifier(id);
  const staged = identifier(name);
  const problem = mapping.fields.findIndex((field) => field.column.name === id) * 10 + PROBLEM.repeated;
  const known = `SELECT ${column} FROM ${staged} WHERE problem IS NULL GROUP BY 1 HAVING count(*) > 1`;
  await database.execute(`UPDATE ${staged} SET problem = ${String(problem)} WHERE problem IS NULL AND (
  ${column} IN (SELECT ${column} FROM ${identifier(table)})
  OR (${column} IN (${known}) AND (${column}, source_record) NOT IN (
    SELECT (${column}, min(source_record)) FROM ${staged} WHERE problem IS NULL AND ${column} IN (${known}) GROUP BY ${column})));`);
}

interface IdColumn {
  readonly id: string;
  readonly table: string;
  readonly staged: string;
}

/** A quick look that may say yes too often (equal hashes) but never no too often; ids that only rise need no hashes. */
async function mayRepeat(database: Database, { id, table, staged }: IdColumn): Promise<boolean> {
  const column = identifier(id);
  // All but the first must stand above the one before; a missing id compares with nothing and so counts as not above.
  const rising = `SELECT count(*) FILTER (NOT coalesce(${column} > before, false)) <= 1 FROM (SELECT ${column}, lag(${column}) OVER () AS before FROM ${identifier(staged)})`;
  if (await answer(database, `SELECT EXISTS (FROM ${identifier(table)})`)) return true;
  if (await answer(database, rising)) return false;
  return answer(database, `SELECT count(*) > count(DISTINCT hash(${column})) FROM ${identifier(staged)}`);
}

async function answer(database: Database, sql: string): Promise<boolean> {
  const { rows } = await database.select(sql, []);
  return rows[0]?.[0] === true;
}

/** The records that have a fault. */
export async function badRecords(database: Database, { name, mapping }: Staging): Promise<readonly BadRecord[]> {
  const sql = `SELECT source_record, problem FROM ${identifier(name)} WHERE problem IS NOT NULL ORDER BY source_record`;
  const { rows } = await database.select(sql, []);
  return rows.map(([record, problem]) => ({ record: Number(record), problem: Number(problem), mapping }));
}

/** Money in the table's `amount`, over the records that could be read; null where it has none. */
export async function amountsOf(database: Database, { name, mapping }: Staging): Promise<FileLoad["amount"]> {
  if (!mapping.fields.some(({ column }) => column.name === "amount")) return null;
  const sql = `SELECT coalesce(sum(amount_cents), 0)::BIGINT AS read_cents,
  coalesce(sum(amount_cents) FILTER (WHERE problem IS NOT NULL), 0)::BIGINT AS rejected_cents
FROM ${identifier(name)}`;
  const [row] = (await database.select(sql, [])).rows;
  const [readCents = 0, rejectedCents = 0] = (row ?? []).map(Number);
  return { readCents, rejectedCents, loadedCents: readCents - rejectedCents };
}

/** How many records of the file fit its header, by the engine's count. */
export async function countFitting(database: Database, { name }: Staging): Promise<number> {
  const { rows } = await database.select(`SELECT count(*) AS records FROM ${identifier(name)}`, []);
  return Number(rows[0]?.[0] ?? 0);
}

/** Removes what is left of the staging table. */
export async function dropStaging(database: Database, { name }: Staging): Promise<void> {
  await database.execute(`DROP TABLE IF EXISTS ${identifier(name)};`);
}
