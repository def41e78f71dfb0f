import type { Database } from "../../ports/database";
import type { JobOptions } from "../../ports/progress";
import { countLines } from "../line-count";
import { baseTableSql } from "./base-sql";
import { type BaseColumn, BASE_TABLE, baseColumns } from "./base-table";
import { compactTables } from "./compact-tables";
import { delimiterOf, directRows, type EngineRows, gridRows, type MappedExport, mayReadDirectly } from "./engine-rows";
import type { RuleContext } from "./rule-sql";

/**
 * Makes the base table of one file and says where its rows are. A large plain file is read as it stands; if two counts of it
 * differ, or the engine sets a line aside, every line is looked at instead.
 */
export async function makeBaseTable(database: Database, mapped: MappedExport, job: JobOptions): Promise<EngineRows> {
  const direct = mayReadDirectly(mapped) ? await tryDirectly(database, mapped, job) : null;
  if (direct !== null) {
    await closingOnFailure(database, direct, () => compactTables(database, mapped.file));
    return direct;
  }
  const rows = await gridRows(database, mapped, job);
  await closingOnFailure(database, rows, () => fill(database, { mapped, rows, job }));
  return rows;
}

/** Removes the base table and gives the file back. */
export async function dropBaseTable(database: Database, rows: EngineRows): Promise<void> {
  await database.execute(`DROP TABLE IF EXISTS ${BASE_TABLE};`);
  await rows.close();
}

/** Does something with the rows; if it fails, the base table and the file are given up. */
export async function closingOnFailure<T>(database: Database, rows: EngineRows, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await dropBaseTable(database, rows);
    throw error;
  }
}

/** What the rules of the recipe are written over. */
export function rulesOf({ recipe, opened, located }: MappedExport): RuleContext {
  const columns = baseColumns(recipe).map((column): readonly [string, BaseColumn] => [column.recipe.name, column]);
  const asOf = recipe.asOf ?? opened.bank?.asOf ?? located.found.asOf;
  return { columns: new Map(columns), codes: recipe.codes ?? {}, asOf };
}

interface Filling {
  readonly mapped: MappedExport;
  readonly rows: EngineRows;
  readonly job: JobOptions;
}

async function fill(database: Database, { mapped, rows, job }: Filling): Promise<void> {
  const { recipe, located, opened } = mapped;
  const { lastAbove, fromGrid, source } = rows;
  const columns = baseColumns(recipe);
  const roles = { facts: located.facts, columns, lastAbove, fromGrid, trusted: opened.bank !== null };
  await database.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;");
  await database.execute(baseTableSql({ recipe, rules: rulesOf(mapped), roles, source }), { signal: job.signal });
}

async function tryDirectly(database: Database, mapped: MappedExport, job: JobOptions): Promise<EngineRows | null> {
  const rows = await directRows(database, mapped);
  const delimiter = delimiterOf(mapped.opened) ?? ",";
  const [failure, counted] = await Promise.all([
    fill(database, { mapped, rows, job }).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    ),
    countLines(mapped.file, job.signal, delimiter),
  ]);
  if (failure === null && (await isComplete(database, counted.records + 1))) {
    return { ...rows, blankLines: counted.notData - 1 };
  }
  await dropBaseTable(database, rows);
  job.signal?.throwIfAborted();
  if (failure !== null && !speaksOfText(failure)) throw failure;
  return null;
}

async function isComplete(database: Database, counted: number): Promise<boolean> {
  const { rows } = await database.select(
    `SELECT (SELECT count(*) FROM ${BASE_TABLE})::BIGINT AS row_count, (SELECT count(*) FROM reject_errors)::BIGINT AS set_aside`,
    [],
  );
  return Number(rows[0]?.[0]) === counted && Number(rows[0]?.[1]) === 0;
}

/** The engine's refusals of a text that it cannot cut: then the lines are cut one by one. */
function speaksOfText(failure: Error): boolean {
  return /null_padding|unicode|utf-?8|csv|line size/i.test(failure.message);
}
