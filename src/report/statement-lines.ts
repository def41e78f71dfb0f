import type { Report, Sheet, StatementBlock } from "./report";

/** A placeholder of the words of a line: `{key}`, or `{Statement.key}` for a line of another statement. */
const PLACEHOLDER = /\{(?:([^{}.]+)\.)?([^{}]+)\}/g;

/** Where a line stands, as words refer to it. */
interface Line {
  readonly sheet: string;
  readonly number: number;
}

/** The numbered lines of a report, by statement and key. */
export type StatementLines = ReadonlyMap<string, ReadonlyMap<string, Line>>;

/** Numbers the lines of all statements: on each sheet from 1 on, headings left out. */
export function statementLines(report: Report): StatementLines {
  return new Map(report.sheets.flatMap(sheetLines));
}

/** The statements of a sheet from top to bottom. */
export function statementsOf(sheet: Sheet): readonly StatementBlock[] {
  return sheet.blocks.filter((block) => block.kind === "statement");
}

/**
 * The words of a line with line numbers in place of keys, so that they cannot point to a wrong line.
 * @param home the statement the line belongs to
 * @example howInWords("Line {revenue} less line {om}", "WaterCash", lines) // "Line 3 less line 7"
 */
export function howInWords(how: string, home: string, lines: StatementLines): string {
  const here = sheetOf(lines.get(home));
  return how.replace(PLACEHOLDER, (placeholder, statement: string | undefined, key: string) => {
    const line = lines.get(statement ?? home)?.get(key);
    if (line === undefined) return placeholder;
    return line.sheet === here ? String(line.number) : `${line.number} of ${line.sheet}`;
  });
}

/**
 * Placeholders of the words of a line that name no numbered line.
 * @example unknownLines("Line {gone}", "WaterCash", lines) // ["{gone}"]
 */
export function unknownLines(how: string, home: string, lines: StatementLines): readonly string[] {
  return [...how.matchAll(PLACEHOLDER)].flatMap(([placeholder, statement, key = ""]) =>
    lines.get(statement ?? home)?.has(key) === true ? [] : [placeholder],
  );
}

/**
 * The words of a line once its statements have other names.
 * @example renamedHow("Line {a} and {Debt.b}", (name) => `Pack${name}`) // "Line {a} and {PackDebt.b}"
 */
export function renamedHow(how: string, rename: (statement: string) => string): string {
  return how.replace(PLACEHOLDER, (placeholder, statement: string | undefined, key: string) =>
    statement === undefined ? placeholder : `{${rename(statement)}.${key}}`,
  );
}

function sheetLines(sheet: Sheet): readonly (readonly [string, ReadonlyMap<string, Line>])[] {
  let last = 0;
  return statementsOf(sheet).map((statement) => {
    const numbered = statement.rows.filter((row) => row.look !== "heading");
    const lines = numbered.map(({ key }) => {
      last += 1;
      return [key, { sheet: sheet.name, number: last }] as const;
    });
    return [statement.name, new Map(lines)] as const;
  });
}

function sheetOf(lines: ReadonlyMap<string, Line> | undefined): string | undefined {
  return lines === undefined ? undefined : [...lines.values()][0]?.sheet;
}
