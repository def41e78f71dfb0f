import type { LedgerColumn } from "../../ledger/table";
import { ledgerTable } from "../../ledger/tables";
import type { Condition, Recipe, TableRule } from "../recipe/recipe-schema";
import { DATE_RANGE } from "../canonical/staging-sql";
import { damageSql } from "../values/damage-sql";
import { oneOfSql } from "../values/match";
import { isNothingSql, typedSql } from "../values/value-sql";
import { type BaseColumn, BASE_TABLE, baseColumns, canFail, valueType } from "./base-table";
import { columnFault, FIELD_COUNT, LEFT_OUT, NO_TABLE, ROW_FAULT, valueFault } from "./fault-code";
import { type RoleContext, ROW_TEXT, rowRoleSql, rowTextSql } from "./row-role-sql";
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
export function baseTableSql(context: BaseContext): string {
  const { recipe, roles, source } = context;
  const columns = baseColumns(recipe);
  const typed = columns.map(({ text, value, format }) => `${typedSql(text, format, valueType(format))} AS ${value}`);
  const kept = columns.map(({ value }) => value);
  return `CREATE OR REPLACE TABLE ${BASE_TABLE} AS
SELECT record, ${kept.join(", ")}, (CASE WHEN role IS NOT NULL THEN role ${problems(context).join(" ")} END)::INTEGER AS problem
FROM (SELECT *, ${rowRoleSql(roles)} AS role
FROM (SELECT *, ${rowTextSql(roles)} AS ${ROW_TEXT}
FROM (SELECT *, ${typed.join(", ")}
FROM ${source})))`;
}

function problems(context: BaseContext): readonly string[] {
  const { recipe, rules, roles } = context;
  return [
    ...soundRow(context),
    ...(roles.fromGrid
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

/** Nearly every row passes these tests, and is spared those that say what is wrong. Another row is looked at in full. */
function soundRow({ recipe, rules, roles }: BaseContext): readonly string[] {
  const unreadable = baseColumns(recipe)
    .filter(({ format }) => canFail(format))
    .map(({ text, value }) => `(${value} IS NOT NULL OR ${text} IS NULL)`);
  const values = ledgerValues(recipe).flatMap(({ rule, column }) => soundValue(rule, column, rules));
  const leftOut = (recipe.leaveOut ?? []).map(({ where }) => `NOT ${conditionsSql(where, rules)}`);
  const taken = takenSql(recipe, rules);
  const wanted = taken === null ? [] : [taken];
  const grid = roles.fromGrid ? ["fault IS NULL", "odd_fields IS NULL"] : [];
  const tests = [...new Set([...grid, ...unreadable, ...values, ...leftOut, ...wanted])];
  return recipe.tables.length === 0 || tests.length === 0 ? [] : [`WHEN ${tests.join(" AND ")} THEN NULL`];
}

function soundValue(rule: TableRule, column: LedgerColumn, rules: RuleContext): readonly string[] {
  const field = rule.columns[column.name];
  if (field === undefined) return [];
  const sql = fieldSql(field, column, rules);
  const isDate = column.type === "date" || column.type === "moment";
  const between = `${sql} BETWEEN '${DATE_RANGE.first}' AND '${DATE_RANGE.last}'`;
  const required = column.required ? [isDate ? between : `${sql} IS NOT NULL`] : [];
  const optional = isDate && !column.required ? [`(${sql} IS NULL OR ${between})`] : [];
  const listed = column.oneOf === undefined ? [] : [oneOfSql(sql, column.oneOf)];
  return [...required, ...optional, ...listed];
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
  return [
    ...(column.required ? [`WHEN ${taken}${sql} IS NULL THEN ${valueFault(number, "missing")}`] : []),
    ...(column.oneOf === undefined
      ? []
      : [`WHEN ${taken}NOT ${oneOfSql(sql, column.oneOf)} THEN ${valueFault(number, "notListed")}`]),
    ...(column.type === "date" || column.type === "moment"
      ? [
          `WHEN ${taken}${sql} NOT BETWEEN '${DATE_RANGE.first}' AND '${DATE_RANGE.last}' THEN ${valueFault(number, "outOfRange")}`,
        ]
      : []),
  ];
}

/** A record that no rule takes would be lost in silence. */
function untaken(recipe: Recipe, rules: RuleContext): readonly string[] {
  const taken = takenSql(recipe, rules);
  return taken === null ? [] : [`WHEN NOT ${taken} THEN ${NO_TABLE}`];
}

/**
 * Whether some rule takes the record; null where one takes each. A rule for accounts (`oncePerId`) takes what a record says
 * of its account, and so a record without amounts; but where other rules ask for codes, one of them must know the record's.
 */
function takenSql({ tables }: Recipe, rules: RuleContext): string | null {
  const each = tables.filter(({ oncePerId }) => oncePerId !== true);
  const takesAccounts = tables.some(({ oncePerId, onlyWhere }) => oncePerId === true && onlyWhere === undefined);
  const asked = each.map(({ onlyWhere }) => (takesAccounts ? onlyWhere?.filter(asksForCode) : onlyWhere) ?? []);
  if (asked.some((tests) => tests.length === 0) || asked.length === 0) return null;
  return `(${asked.map((tests) => conditionsSql(tests, rules)).join(" OR ")})`;
}

function asksForCode({ is }: Condition): boolean {
  return is === "one of" || is === "none of";
}
