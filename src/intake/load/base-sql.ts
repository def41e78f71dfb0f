import type { LedgerColumn } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { Recipe, TableRule } from "../recipe/recipe-schema";
import { literal } from "../sql-text";
import { DATE_RANGE } from "../staging-sql";
import { damageSql } from "../values/damage-sql";
import { isNothingSql, typedSql } from "../values/value-sql";
import { type BaseColumn, BASE_TABLE, baseColumns, canFail, valueType } from "./base-table";
import { columnFault, FIELD_COUNT, LEFT_OUT, NO_TABLE, ROW_FAULT, valueFault } from "./fault-code";
import { type RoleContext, rowRoleSql } from "./row-role-sql";
import { conditionsSql, fieldSql, type RuleContext } from "./rule-sql";

/** One value that a recipe gives to the ledger; values are numbered through all tables of the recipe. */
export interface LedgerValue {
  readonly number: number;
  readonly rule: TableRule;
  readonly column: LedgerColumn;
}

/** All values that a recipe gives to the ledger, in order. */
export function ledgerValues(recipe: Recipe): readonly LedgerValue[] {
  const pairs = recipe.tables.flatMap((rule) =>
    ledgerTable(rule.table)
      .columns.filter((column) => rule.columns[column.name] !== undefined)
      .map((column) => ({ rule, column })),
  );
  return pairs.map((pair, number) => ({ number, ...pair }));
}

/** Everything the base table is made from. */
export interface BaseContext {
  readonly recipe: Recipe;
  readonly rules: RuleContext;
  readonly roles: RoleContext;
  /** The table expression: `record`, `c0` …, and from a grid `fault`, `not_data` and `line_text`. */
  readonly source: string;
}

/**
 * `CREATE TABLE` of the base table: every row of the file once, its columns typed, with `problem` as in fault-code.ts.
 * One pass over the file.
 */
export function baseTableSql({ recipe, rules, roles, source }: BaseContext): string {
  const columns = baseColumns(recipe);
  const typed = columns.map(({ text, value, format }) => `${typedSql(text, format, valueType(format))} AS ${value}`);
  const kept = columns.map(({ value }) => value);
  return `CREATE OR REPLACE TABLE ${BASE_TABLE} AS
SELECT record, ${kept.join(", ")}, (CASE WHEN role IS NOT NULL THEN role ${problems(recipe, rules, roles.fromGrid).join(" ")} END)::INTEGER AS problem
FROM (SELECT *, ${rowRoleSql(roles)} AS role
FROM (SELECT *, ${typed.join(", ")}
FROM ${source}))`;
}

function problems(recipe: Recipe, rules: RuleContext, fromGrid: boolean): readonly string[] {
  return [
    ...(fromGrid
      ? [`WHEN fault IS NOT NULL THEN ${ROW_FAULT}`, `WHEN odd_fields IS NOT NULL THEN ${FIELD_COUNT}`]
      : []),
    ...(recipe.leaveOut ?? []).map(
      ({ where }, index) => `WHEN ${conditionsSql(where, rules)} THEN ${LEFT_OUT - index}`,
    ),
    ...baseColumns(recipe).flatMap(columnProblems),
    ...ledgerValues(recipe).flatMap((value) => valueProblems(value, rules)),
    ...untaken(recipe, rules),
  ];
}

/** A text that is there, stands for something, and cannot be read. */
function columnProblems({ text, value, format, position }: BaseColumn): readonly string[] {
  if (!canFail(format)) return [];
  const unread = `${text} IS NOT NULL AND ${value} IS NULL AND NOT ${isNothingSql(text, format)}`;
  const kind = `CASE ${damageSql(text)} WHEN 1 THEN ${columnFault(position, "overflowed")} WHEN 2 THEN ${columnFault(position, "scientific")} WHEN 3 THEN ${columnFault(position, "otherDamage")} ELSE ${columnFault(position, "unreadable")} END`;
  return [`WHEN ${unread} THEN ${kind}`];
}

function valueProblems({ number, rule, column }: LedgerValue, rules: RuleContext): readonly string[] {
  const field = rule.columns[column.name];
  if (field === undefined) return [];
  const sql = fieldSql(field, column, rules);
  const taken = rule.onlyWhere === undefined ? "" : `${conditionsSql(rule.onlyWhere, rules)} AND `;
  const listed = (column.oneOf ?? []).map(literal).join(", ");
  return [
    ...(column.required ? [`WHEN ${taken}${sql} IS NULL THEN ${valueFault(number, "missing")}`] : []),
    ...(listed === "" ? [] : [`WHEN ${taken}${sql} NOT IN (${listed}) THEN ${valueFault(number, "notListed")}`]),
    ...(column.type === "date" || column.type === "moment"
      ? [
          `WHEN ${taken}${sql} NOT BETWEEN '${DATE_RANGE.first}' AND '${DATE_RANGE.last}' THEN ${valueFault(number, "outOfRange")}`,
        ]
      : []),
  ];
}

/** A record that no rule takes would be lost in silence. */
function untaken({ tables }: Recipe, rules: RuleContext): readonly string[] {
  if (tables.length === 0 || tables.some(({ onlyWhere }) => onlyWhere === undefined)) return [];
  return [`WHEN NOT (${tables.map(({ onlyWhere }) => conditionsSql(onlyWhere, rules)).join(" OR ")}) THEN ${NO_TABLE}`];
}
