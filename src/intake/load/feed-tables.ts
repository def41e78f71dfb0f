import { SQL_TYPES } from "../../ledger/ddl";
import { type LedgerTable, sqlName } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { Database } from "../../ports/database";
import type { Recipe, TableRule } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";
import { identifier } from "../sql-text";
import { type BaseColumn, BASE_TABLE, baseColumns, valueType } from "./base-table";
import { conditionsSql, fieldSql, type RuleContext } from "./rule-sql";

/** How the records of one file reach the ledger. */
export interface Feed {
  readonly recipe: Recipe;
  readonly rules: RuleContext;
  /** Number of the file in this ledger; each row keeps it. */
  readonly fileNumber: number;
}

/** Moves the good records of the base table into the ledger, all tables in one transaction. */
export async function feedTables(database: Database, feed: Feed): Promise<void> {
  const statements = feed.recipe.tables.flatMap((rule, index) => [
    ...(index === keeper(feed.recipe) ? newColumns(rule, unusedColumns(feed.recipe)) : []),
    insertSql(rule, feed, index === keeper(feed.recipe) ? unusedColumns(feed.recipe) : []),
  ]);
  await database.execute(["BEGIN;", ...statements, "COMMIT;"].join("\n"));
}

/** The rule whose table keeps the columns that no rule uses: the first that takes a row for each record. */
function keeper({ tables }: Recipe): number {
  const each = tables.findIndex(({ onlyWhere, oncePerId }) => onlyWhere === undefined && oncePerId !== true);
  const some = tables.findIndex(({ oncePerId }) => oncePerId !== true);
  return Math.max(0, each === -1 ? some : each);
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

function extraName({ recipe, format }: BaseColumn): string {
  return identifier(valueType(format) === "money" ? `x_${recipe.name}_cents` : `x_${recipe.name}`);
}

function newColumns({ table }: TableRule, extra: readonly BaseColumn[]): readonly string[] {
  return extra.map(
    (column) =>
      `ALTER TABLE ${identifier(table)} ADD COLUMN IF NOT EXISTS ${extraName(column)} ${SQL_TYPES[valueType(column.format)]};`,
  );
}

function insertSql(rule: TableRule, { rules, fileNumber }: Feed, extra: readonly BaseColumn[]): string {
  const table = ledgerTable(rule.table);
  const values = table.columns.flatMap((column) => {
    const field = rule.columns[column.name];
    return field === undefined ? [] : [`${fieldSql(field, column, rules)} AS ${identifier(sqlName(column))}`];
  });
  const given = table.columns
    .filter(({ name }) => rule.columns[name] !== undefined)
    .map((column) => identifier(sqlName(column)));
  const kept = extra.map((column) => `${column.value} AS ${extraName(column)}`);
  const origin = [`${fileNumber}::SMALLINT AS source_file`, "record AS source_record"];
  const select = `SELECT ${[...values, ...kept, ...origin].join(", ")} FROM ${BASE_TABLE} WHERE problem IS NULL AND ${conditionsSql(rule.onlyWhere, rules)}`;
  return `INSERT INTO ${identifier(rule.table)} BY NAME ${rule.oncePerId === true ? once(select, table, given) : select};`;
}

/** The first record of each id that the ledger does not hold yet; in a table without ids, of each different row. */
function once(select: string, { id, name }: LedgerTable, given: readonly string[]): string {
  const first = (by: string): string => `QUALIFY row_number() OVER (PARTITION BY ${by} ORDER BY source_record) = 1`;
  if (id === null) return `SELECT * FROM (${select}) ${first(given.join(", "))}`;
  const column = identifier(id);
  return `SELECT * FROM (${select}) WHERE ${column} IS NOT NULL AND ${column} NOT IN (SELECT ${column} FROM ${identifier(name)} WHERE ${column} IS NOT NULL) ${first(column)}`;
}
