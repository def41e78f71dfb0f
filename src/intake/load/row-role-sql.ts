import { ROW_WORDS } from "../layout/row-words";
import type { RowFacts } from "../layout/row-facts";
import { literal } from "../sql-text";
import { oneOfSql } from "../values/match";
import { type BaseColumn, canFail } from "./base-table";
import { ROW_ROLE } from "./fault-code";

/** What deciding a row's role needs to know of the file. */
export interface RoleContext {
  readonly facts: RowFacts;
  readonly columns: readonly BaseColumn[];
  /** Number of the last row above the records, as the source numbers its rows. */
  readonly lastAbove: number;
  /** The source has the columns `fault` and `not_data` of its reader, and `line_text` with the whole line. */
  readonly fromGrid: boolean;
  /** The reader knows each row: what it has not marked is a record (bank and payment files). */
  readonly trusted: boolean;
}

/** Name of the column that `rowTextSql` is given, which `rowRoleSql` reads. */
export const ROW_TEXT = "row_text";

/**
 * The whole text of a row that must be looked at for words, as SQL. Null for a record at once: a row that fills all columns
 * that records fill, with values that can be read.
 */
export function rowTextSql(context: RoleContext): string {
  if (context.trusted) return "NULL::VARCHAR";
  return `CASE WHEN NOT coalesce(${recordAtOnce(context)}, false) THEN ${wholeText(context)} END`;
}

/**
 * What a row is, as SQL over `ROW_TEXT`: null for one that is taken as a record, else one of `ROW_ROLE`.
 */
export function rowRoleSql(context: RoleContext): string {
  const { facts, lastAbove, fromGrid, trusted } = context;
  if (trusted) return `CASE WHEN not_data IS NOT NULL THEN ${ROW_ROLE.marked} END`;
  const first = [
    ...(lastAbove > 0 ? [`WHEN record <= ${lastAbove} THEN ${ROW_ROLE.above}`] : []),
    ...(fromGrid ? [`WHEN not_data IS NOT NULL THEN ${ROW_ROLE.marked}`] : []),
    ...(fromGrid ? ["WHEN fault IS NOT NULL THEN NULL"] : []),
    ...(facts.carriedFrom === null ? [] : [`WHEN record = ${facts.carriedFrom.line} THEN ${ROW_ROLE.note}`]),
  ];
  return `CASE ${[...first, `WHEN ${ROW_TEXT} IS NULL THEN NULL`, ...wordTests(context)].join(" ")} END`;
}

function wholeText({ facts, fromGrid }: RoleContext): string {
  const cells = Array.from({ length: facts.width }, (_, position) => `c${position}`);
  const joined = `concat_ws(' ', ${cells.join(", ")})`;
  return fromGrid ? `coalesce(line_text, ${joined})` : joined;
}

function recordAtOnce(context: RoleContext): string {
  const { facts } = context;
  const typed = typedColumns(context);
  const tests = [
    ...facts.alwaysFilled.map((position) => `c${position} IS NOT NULL`),
    ...typed.map(({ value }) => `${value} IS NOT NULL`),
    ...(typed.length > 0 ? [] : notHeading(facts)),
    ...(typed.length > 0 ? [] : [`NOT ${isRuleSql(wholeText(context))}`]),
    `NOT ${namesTotal(context)}`,
    ...(facts.closedAt === null ? [] : [`record <= ${facts.closedAt}`]),
  ];
  return facts.alwaysFilled.length === 0 ? "false" : tests.join(" AND ");
}

/** A total whose words stand where records have their account or name: `REPORT TO|TALS`, `Total`. */
function namesTotal(context: RoleContext): string {
  const [first] = context.facts.keys;
  const saysTotal = matches(wholeText(context), ROW_WORDS.total);
  if (first === undefined) return saysTotal;
  const alone = `regexp_full_match(c${first}, ${literal(`(?i)\\s*${ROW_WORDS.total}\\W*`)})`;
  const isId = context.columns.some(({ position, format }) => position === first && format.as === "id");
  // A CASE, since the engine computes both sides of an AND, and this is asked of every row.
  const may = isId ? `NOT regexp_matches(c${first}, '[0-9]')` : alone;
  return `(CASE WHEN coalesce(${may}, true) THEN ${saysTotal} ELSE false END)`;
}

/** Columns that every record fills with something that can be told from words: amounts, dates, numbers. */
function typedColumns({ facts, columns }: RoleContext): readonly BaseColumn[] {
  return columns.filter(
    ({ position, format }) => facts.alwaysFilled.includes(position) && canFail(format) && format.as !== "id",
  );
}

function notHeading({ headings, alwaysFilled }: RowFacts): readonly string[] {
  const [position] = alwaysFilled;
  if (position === undefined) return [];
  return headings.flatMap((cells) => {
    const heading = cells[position] ?? null;
    return heading === null ? [] : [`lower(c${position}) <> ${literal(heading.toLowerCase())}`];
  });
}

function wordTests(context: RoleContext): readonly string[] {
  const { facts } = context;
  const text = ROW_TEXT;
  const pattern = `trim(regexp_replace(regexp_replace(lower(${text}), '[0-9]+', '#', 'g'), '\\s+', ' ', 'g'))`;
  return [
    `WHEN ${text} = '' OR ${isRuleSql(text)} THEN ${ROW_ROLE.blank}`,
    ...facts.headings.map((cells) => `WHEN ${sameCells(cells)} THEN ${ROW_ROLE.heading}`),
    `WHEN ${matches(text, ROW_WORDS.total)} AND (${lacksKeys(facts)} OR ${namesTotal(context)}) THEN ${ROW_ROLE.total}`,
    ...(facts.furniture.length === 0 ? [] : [`WHEN ${oneOfSql(pattern, facts.furniture)} THEN ${ROW_ROLE.page}`]),
    `WHEN ${isBalance(context)} OR ${isBareSum(facts)} THEN ${ROW_ROLE.total}`,
    ...(facts.closedAt === null ? [] : [`WHEN record > ${facts.closedAt} THEN ${ROW_ROLE.recap}`]),
    `WHEN ${matches(text, ROW_WORDS.page)} AND ${isSparse(context)} THEN ${ROW_ROLE.page}`,
    `WHEN ${isNote(context, text)} THEN ${ROW_ROLE.note}`,
  ];
}

function isRuleSql(text: string): string {
  return `regexp_full_match(${text}, ${literal(ROW_WORDS.rule)})`;
}

function matches(text: string, pattern: string): string {
  return `regexp_matches(${text}, ${literal(pattern)}, 'i')`;
}

/** A heading line again: at least seven tenths of its cells. */
function sameCells(cells: readonly (string | null)[]): string {
  const printed = cells.flatMap((cell, position) =>
    cell === null ? [] : [`coalesce(lower(c${position}) = ${literal(cell.toLowerCase())}, false)::INTEGER`],
  );
  return printed.length === 0 ? "false" : `${printed.join(" + ")} >= ${Math.max(1, Math.ceil(printed.length * 0.7))}`;
}

/** Most of the columns that name something are empty, or the first of them holds the word itself. */
function lacksKeys({ keys }: RowFacts): string {
  const [first] = keys;
  if (first === undefined) return "true";
  const missing = keys.map((position) => `(c${position} IS NULL)::INTEGER`).join(" + ");
  return `(c${first} IS NULL OR ${matches(`c${first}`, ROW_WORDS.total)} OR ${missing} >= ${Math.ceil(keys.length / 2)})`;
}

/** At most half of what a record fills is filled, or nothing of it can be read as an amount or a date. */
function isSparse(context: RoleContext): string {
  const { alwaysFilled } = context.facts;
  if (alwaysFilled.length === 0) return "true";
  const filled = alwaysFilled.map((position) => `(c${position} IS NOT NULL)::INTEGER`).join(" + ");
  return `((${filled}) * 2 <= ${alwaysFilled.length} OR ${nothingRead(context)})`;
}

function nothingRead(context: RoleContext): string {
  const typed = typedColumns(context);
  return typed.length === 0 ? "false" : `coalesce(${typed.map(({ value }) => `${value}::VARCHAR`).join(", ")}) IS NULL`;
}

/** Amounts without a word: every column that names something is empty. */
function isBareSum({ keys, width }: RowFacts): string {
  const others = Array.from({ length: width }, (_, position) => position).filter(
    (position) => !keys.includes(position),
  );
  if (keys.length < 2 || others.length === 0) return "false";
  const sums = others.map(
    (position) => `coalesce(regexp_full_match(c${position}, '[-$(0-9.,) ]*[0-9][-$(0-9.,) ]*'), c${position} IS NULL)`,
  );
  return `(${keys.map((position) => `c${position} IS NULL`).join(" AND ")} AND ${sums.join(" AND ")})`;
}

/** A cell begins with the words of a balance or a sum, and a column that every record fills is empty or no value. */
function isBalance(context: RoleContext): string {
  const typed = typedColumns(context);
  if (typed.length === 0) return "false";
  const told = Array.from(
    { length: context.facts.width },
    (_, position) => `coalesce(${matches(`c${position}`, ROW_WORDS.balance)}, false)`,
  );
  const lacks = typed.map(({ value }) => `${value} IS NULL`).join(" OR ");
  return `((${lacks}) AND (${told.join(" OR ")}))`;
}

/**
 * A line of words: no digit in it, or one or two cells of which none can be read and the key is no number, or a single cell
 * of words above a group.
 */
function isNote(context: RoleContext, text: string): string {
  const { facts } = context;
  const cells = Array.from({ length: facts.width }, (_, position) => `(c${position} IS NOT NULL)::INTEGER`).join(" + ");
  const key = facts.keys[0] ?? facts.alwaysFilled[0];
  const keyHasDigit = key === undefined ? "false" : `coalesce(regexp_matches(c${key}, '[0-9]'), false)`;
  const isTitle = facts.alwaysFilled.length > 2 ? `(${cells} = 1 AND ${matches(text, ROW_WORDS.title)})` : "false";
  return `(NOT regexp_matches(${text}, '[0-9#]') OR ${isTitle} OR (${cells} <= 2 AND ${nothingRead(context)} AND NOT ${keyHasDigit}))`;
}
