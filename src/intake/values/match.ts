import { literal } from "../sql-text";

/**
 * A pattern as a test of a whole text. The patterns of this folder use only what JavaScript and the engine (RE2) read alike.
 * @example wholeText("[0-9]+").test("12a") // false
 */
export function wholeText(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

/**
 * The same test as an SQL condition over a text expression.
 * @example fullMatchSql("c1", "[0-9]+") // "regexp_full_match(c1, '[0-9]+')"
 */
export function fullMatchSql(raw: string, pattern: string): string {
  return `regexp_full_match(${raw}, ${literal(pattern)})`;
}

/**
 * Whether a pattern is found anywhere in the text, as an SQL condition.
 * @example matchSql("c1", "[0-9]") // "regexp_matches(c1, '[0-9]')"
 */
export function matchSql(raw: string, pattern: string): string {
  return `regexp_matches(${raw}, ${literal(pattern)})`;
}

/**
 * One group of a pattern that matches the whole text, as an SQL expression; empty text where it does not match.
 * @example groupSql("c1", "([0-9]+) CCF", 1) // "regexp_extract(c1, '^(?:([0-9]+) CCF)$', 1)"
 */
export function groupSql(raw: string, pattern: string, group: number): string {
  return `regexp_extract(${raw}, ${literal(`^(?:${pattern})$`)}, ${group})`;
}

/**
 * Whether a text is one of many, as an SQL condition. Not `IN`: the engine turns a long list into a join, which looks at every row
 * even where a `CASE` would spare it.
 * @example oneOfSql("c1", ["N/A", "NULL"]) // "list_contains(['N/A', 'NULL'], c1)"
 */
export function oneOfSql(expression: string, texts: readonly string[]): string {
  return texts.length === 0 ? "false" : `list_contains([${texts.map(literal).join(", ")}], ${expression})`;
}
