import { assertNever } from "../../domain/assert-never";
import type { LedgerColumn, LedgerType } from "../../ledger/table";
import type { Condition, FieldRule, Recipe } from "../recipe/recipe-schema";
import { signedTerms, textParts } from "../recipe/template";
import { literal } from "../sql-text";
import { oneOfSql } from "../values/match";
import { type BaseColumn, valueType } from "./base-table";

/** What the rules of a recipe are written over: its columns by name, its code lists, and the report's date. */
export interface RuleContext {
  readonly columns: ReadonlyMap<string, BaseColumn>;
  readonly codes: NonNullable<Recipe["codes"]>;
  /** `YYYY-MM-DD`; null where neither the file nor the recipe has one. */
  readonly asOf: string | null;
}

/** One ledger value as SQL over the base table, null where the file has none. */
export function fieldSql(rule: FieldRule, column: LedgerColumn, context: RuleContext): string {
  const template = typeof rule === "string" ? rule : rule.from;
  if (column.type === "money") return moneySql(template, context);
  if (column.type !== "text") return singleSql(template, column.type, context);
  const text = textSql(template, context);
  return typeof rule === "string" ? text : codedSql(text, context.codes[rule.codes] ?? {});
}

/** All tests together, as SQL; `true` for none. */
export function conditionsSql(conditions: readonly Condition[] | undefined, context: RuleContext): string {
  const tests = (conditions ?? []).map((each) => conditionSql(each, context));
  return tests.length === 0 ? "true" : `(${tests.join(" AND ")})`;
}

/** A column of the recipe by name; recipes are checked when they are read, so a miss is a bug. */
export function columnNamed(name: string, { columns }: RuleContext): BaseColumn {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`the recipe has no column ${name}`);
  return column;
}

function conditionSql(condition: Condition, context: RuleContext): string {
  const { value, format } = columnNamed(condition.column, context);
  const isNumber = valueType(format) === "money" || valueType(format) === "quantity";
  const number = isNumber ? value : `try_cast(${value} AS DOUBLE)`;
  switch (condition.is) {
    case "filled":
      return `${value} IS NOT NULL`;
    case "empty":
      return `${value} IS NULL`;
    case "one of":
      return `coalesce(${oneOfSql(`upper(${value}::VARCHAR)`, codesOf(condition.values))}, false)`;
    case "none of":
      return `NOT coalesce(${oneOfSql(`upper(${value}::VARCHAR)`, codesOf(condition.values))}, false)`;
    case "below zero":
      return `coalesce(${number} < 0, false)`;
    case "not zero":
      return `coalesce(${number} <> 0, false)`;
    case "zero or above":
      return `coalesce(${number} >= 0, true)`;
    default:
      return assertNever(condition);
  }
}

function codesOf(values: readonly string[]): readonly string[] {
  return values.map((value) => value.trim().toUpperCase());
}

/** Null where every column of the template is empty. */
function textSql(template: string, context: RuleContext): string {
  const parts = textParts(template).map((part) => {
    if (part.kind === "text") return { sql: literal(part.text), mayBeNull: false };
    if (part.kind === "line") return { sql: "record::VARCHAR", mayBeNull: false };
    if (part.kind === "as-of") return { sql: `${asOfSql(context, part.lessDays)}::VARCHAR`, mayBeNull: true };
    return { sql: firstFilled(part.columns, (name) => choiceText(name, context)), mayBeNull: true };
  });
  if (parts.length === 0) return "NULL::VARCHAR";
  if (parts.length === 1) return parts[0]?.sql ?? "NULL::VARCHAR";
  const nullable = parts.filter(({ mayBeNull }) => mayBeNull).map(({ sql }) => sql);
  const joined = `concat(${parts.map(({ sql }) => sql).join(", ")})`;
  return nullable.length === 0 ? joined : `CASE WHEN coalesce(${nullable.join(", ")}) IS NOT NULL THEN ${joined} END`;
}

/** Inside `{A|B}` also `@line` and `@as_of` may stand. */
function choiceText(name: string, context: RuleContext): string {
  if (name === "@line") return "record::VARCHAR";
  return name === "@as_of" ? `${asOfSql(context, 0)}::VARCHAR` : columnText(columnNamed(name, context));
}

function firstFilled(names: readonly string[], sql: (name: string) => string): string {
  const [only, ...others] = names.map(sql);
  if (only === undefined) return "NULL";
  return others.length === 0 ? only : `coalesce(${[only, ...others].join(", ")})`;
}

/** A column's value as text: dates as `YYYY-MM-DD`, amounts as dollars, whole numbers without a point. */
export function columnText({ value, format }: BaseColumn): string {
  switch (valueType(format)) {
    case "text":
      return value;
    case "money":
      return `(${value} / 100)::DECIMAL(18, 2)::VARCHAR`;
    case "quantity":
      return `CASE WHEN ${value} = floor(${value}) THEN ${value}::BIGINT::VARCHAR ELSE ${value}::VARCHAR END`;
    case "date":
    case "yes-no":
      return `${value}::VARCHAR`;
  }
}

function codedSql(text: string, codes: Readonly<Record<string, string>>): string {
  const branches = Object.entries(codes).map(
    ([code, word]) => `WHEN ${literal(code.trim().toUpperCase())} THEN ${literal(word)}`,
  );
  return branches.length === 0 ? text : `CASE upper(${text}) ${branches.join(" ")} ELSE ${text} END`;
}

/** A sum of signed columns in cents; null where all of them are empty. */
function moneySql(template: string, context: RuleContext): string {
  const terms = (signedTerms(template) ?? []).map(({ sign, columns }) => ({
    sign,
    sql: firstFilled(columns, (name) => centsOf(columnNamed(name, context))),
  }));
  const [only] = terms;
  if (only === undefined) return "NULL::BIGINT";
  if (terms.length === 1) return only.sign === 1 ? only.sql : `(-(${only.sql}))`;
  const sum = terms.map(({ sign, sql }) => `${sign === 1 ? "+" : "-"} coalesce(${sql}, 0)`).join(" ");
  return `CASE WHEN coalesce(${terms.map(({ sql }) => sql).join(", ")}) IS NOT NULL THEN (0 ${sum}) END`;
}

function centsOf({ value, format }: BaseColumn): string {
  const type = valueType(format);
  if (type === "money") return value;
  return type === "quantity" ? `round(${value} * 100)::BIGINT` : "NULL::BIGINT";
}

/** A date, number, moment or yes/no from the first filled of its columns. */
function singleSql(template: string, type: Exclude<LedgerType, "money" | "text">, context: RuleContext): string {
  const choices = textParts(template).flatMap((part) => {
    if (part.kind === "text") return [constantSql(part.text.trim(), type)];
    if (part.kind === "as-of") return [asOfSql(context, part.lessDays)];
    if (part.kind === "line") return [];
    const dates = part.columns
      .filter((name) => name !== "@earliest")
      .map((name) => (name === "@as_of" ? asOfSql(context, 0) : converted(columnNamed(name, context), type)));
    return part.columns[0] === "@earliest" ? [`least(${dates.join(", ")})`] : dates;
  });
  const sql = choices.length > 1 ? `coalesce(${choices.join(", ")})` : (choices[0] ?? "NULL");
  return `(${sql})::${SQL_TYPE[type]}`;
}

const SQL_TYPE = { date: "DATE", moment: "TIMESTAMP", quantity: "DOUBLE", "yes-no": "BOOLEAN" } as const;

function constantSql(text: string, type: keyof typeof SQL_TYPE): string {
  if (type === "yes-no") return text.toUpperCase() === "Y" ? "true" : "false";
  return `try_cast(${literal(text)} AS ${SQL_TYPE[type]})`;
}

function converted({ value, format }: BaseColumn, type: keyof typeof SQL_TYPE): string {
  const from = valueType(format);
  if (type === "quantity" && from === "money") return `${value} / 100.0`;
  if (from === "text" || (type === "moment" && from === "date")) return `try_cast(${value} AS ${SQL_TYPE[type]})`;
  const same = from === type;
  return same ? value : "NULL";
}

function asOfSql({ asOf }: RuleContext, lessDays: number): string {
  if (asOf === null) return "NULL::DATE";
  return lessDays === 0 ? `${literal(asOf)}::DATE` : `(${literal(asOf)}::DATE - ${lessDays})`;
}
