import { type LedgerTable, sqlName } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { Database } from "../../ports/database";
import type { Recipe, TableRule } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";
import { identifier } from "../sql-text";
import { type BaseColumn, BASE_TABLE, baseColumns, valueType } from "./base-table";
import { columnText, conditionsSql, fieldSql, type RuleContext } from "./rule-sql";

/** How the records of one file reach the ledger. */
export interface Feed {
  readonly recipe: Recipe;
  readonly rules: RuleContext;
  /** Number of the file in this ledger; each row keeps it. */
  readonly fileNumber: number;
}

/** Moves the good records of the base table into the ledger, all tables in one transaction. */
export async function feedTables(database: Database, feed: Feed): Promise<void> {
  const statements = feed.recipe.tables.map((rule) => insertSql(rule, feed, "true"));
  await inTransaction(database, [...keptColumns(feed.recipe), ...statements]);
}

/**
 * The same for a file of many records: so many at a time, each part packed before the next. If a part fails, all that the file has
 * fed is taken back.
 */
export async function feedInParts(database: Database, feed: Feed, part: FeedPart): Promise<void> {
  const { tables } = feed.recipe;
  const once = tables.filter(({ oncePerId }) => oncePerId === true);
  const each = tables.filter(({ oncePerId }) => oncePerId !== true);
  const { rows } = await database.select(`SELECT max(record)::BIGINT AS last FROM ${BASE_TABLE}`, []);
  const last = Number(rows[0]?.[0] ?? 0);
  try {
    await inTransaction(database, [...keptColumns(feed.recipe), ...once.map((rule) => insertSql(rule, feed, "true"))]);
    for (let from = 0; from <= last; from += part.records) {
      const within = `record > ${from} AND record <= ${from + part.records}`;
      await inTransaction(
        database,
        each.map((rule) => insertSql(rule, feed, within)),
      );
      await part.pack();
    }
  } catch (cause) {
    await inTransaction(
      database,
      tables.map(({ table }) => `DELETE FROM ${identifier(table)} WHERE source_file = ${feed.fileNumber};`),
    );
    throw cause;
  }
}

/** How many records are fed at a time, and what is done after each part; may throw to end the feeding. */
export interface FeedPart {
  readonly records: number;
  pack(): Promise<void>;
}

async function inTransaction(database: Database, statements: readonly string[]): Promise<void> {
  await database.execute(["BEGIN;", ...statements, "COMMIT;"].join("\n"));
}

function keptColumns(recipe: Recipe): readonly string[] {
  return keepers(recipe).flatMap((rule) => newColumns(rule, unusedColumns(recipe)));
}

/** The rules whose rows keep the columns that no rule uses: one that takes every record, else all that take some. */
function keepers({ tables }: Recipe): readonly TableRule[] {
  const many = tables.filter(({ oncePerId }) => oncePerId !== true);
  const each = many.find(({ onlyWhere }) => onlyWhere === undefined);
  if (each !== undefined) return [each];
  return many.length === 0 ? tables.slice(0, 1) : many;
}

/** Columns of the file that no rule needs; they are kept beside the ledger's own, named `x_…`. */
function unusedColumns(recipe: Recipe): readonly BaseColumn[] {
  const used = new Set(
    recipe.tables.flatMap(({ columns }) =>
      Object.values(columns).flatMap((rule) => templateColumns(typeof rule === "string" ? rule : rule.from)),
    ),
  );
  return baseColumns(recipe).filter(({ recipe: { name } }) => !used.has(name));
}

/** Amounts as cents, all else as text: so the same heading in two files never asks for two types. */
function extraName(column: BaseColumn): string {
  return identifier(isMoney(column) ? `x_${column.recipe.name}_cents` : `x_${column.recipe.name}`);
}

function isMoney({ format }: BaseColumn): boolean {
  return valueType(format) === "money";
}

function newColumns({ table }: TableRule, extra: readonly BaseColumn[]): readonly string[] {
  return extra.map(
    (column) =>
      `ALTER TABLE ${identifier(table)} ADD COLUMN IF NOT EXISTS ${extraName(column)} ${isMoney(column) ? "BIGINT" : "VARCHAR"};`,
  );
}

function insertSql(rule: TableRule, { recipe, rules, fileNumber }: Feed, within: string): string {
  const extra = keepers(recipe).includes(rule) ? unusedColumns(recipe) : [];
  const table = ledgerTable(rule.table);
  const values = table.columns.flatMap((column) => {
    const field = rule.columns[column.name];
    return field === undefined ? [] : [`${fieldSql(field, column, rules)} AS ${identifier(sqlName(column))}`];
  });
  const given = table.columns
    .filter(({ name }) => rule.columns[name] !== undefined)
    .map((column) => identifier(sqlName(column)));
  const kept = extra.map((column) => `${isMoney(column) ? column.value : columnText(column)} AS ${extraName(column)}`);
  const origin = [`${fileNumber}::SMALLINT AS source_file`, "record AS source_record"];
  const select = `SELECT ${[...values, ...kept, ...origin].join(", ")} FROM ${BASE_TABLE} WHERE problem IS NULL AND ${within} AND ${conditionsSql(rule.onlyWhere, rules)}`;
  return `INSERT INTO ${identifier(rule.table)} BY NAME ${rule.oncePerId === true ? once(select, table, given) : select};`;
}

/** The first record of each id that the ledger does not hold yet; in a table without ids, of each different row. */
function once(select: string, { id, name }: LedgerTable, given: readonly string[]): string {
  const first = (by: string): string => `QUALIFY row_number() OVER (PARTITION BY ${by} ORDER BY source_record) = 1`;
  if (id === null) return `SELECT * FROM (${select}) ${first(given.join(", "))}`;
  const column = identifier(id);
  return `SELECT * FROM (${select}) WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${column} FROM ${identifier(name)} WHERE ${column} IS NOT NULL) ${first(column)}`;
}
