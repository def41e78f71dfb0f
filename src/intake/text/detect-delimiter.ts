import { DELIMITERS, type Delimiter } from "../file-shape";
import type { GridRow } from "../grid/grid-row";
import type { Guess } from "../guess";
import { countSeparators, looksPrinted, type SeparatorCount } from "./printed-commas";
import { RowReader } from "./row-reader";

/** Share of the table's lines that must agree, and of all lines: a preamble may be long, but one title is no table. */
const AGREEMENT = 0.6;
const LEAST_SHARE = 0.2;

const SPOKEN: Readonly<Record<Delimiter, string>> = { ",": "commas", "\t": "tabs", "|": "bars", ";": "semicolons" };

interface Evidence {
  readonly delimiter: Delimiter;
  /** Fields that most lines have. */
  readonly fields: number;
  /** Lines with that many, among the lines from the first to the last of them. */
  readonly agreeing: number;
  readonly among: number;
  /** How telling the character is: text holds commas by nature, tabs and bars hardly ever. */
  readonly weight: number;
}

/**
 * Finds the character that separates the fields: the one by which most lines of the table have the same number of fields.
 * Titles, blank lines, rules and totals may differ. Null: no such character; fixed width, or not a table.
 * @param lines the first lines of the file, without line ends
 */
export function detectDelimiter(lines: readonly string[]): Guess<Delimiter | null> {
  const named = namedSeparator(lines[0] ?? "");
  if (named !== undefined) return { value: named, confidence: 1, why: `line 1 says so: ${lines[0] ?? ""}` };
  const evidence = DELIMITERS.flatMap((delimiter) => evidenceFor(delimiter, lines) ?? []);
  const best = evidence.toSorted((a, b) => strength(b) - strength(a))[0];
  if (best === undefined) {
    return { value: null, confidence: 0.9, why: "no character separates most lines into the same number of fields" };
  }
  return found(best, evidence);
}

/** Excel's own first line: `sep=;`. */
function namedSeparator(line: string): Delimiter | undefined {
  const named = /^\s*"?sep=(.)/i.exec(line)?.[1];
  return DELIMITERS.find((each) => each === named);
}

function evidenceFor(delimiter: Delimiter, lines: readonly string[]): Evidence | null {
  if (!lines.some((line) => line.includes(delimiter))) return null;
  const counts = countSeparators(lines, delimiter);
  if (looksPrinted(counts)) return null;
  const reader = new RowReader(delimiter);
  const rows = [...reader.take(`${lines.join("\n")}\n`), ...reader.end()].filter(countsAsLine);
  const fields = commonCount(rows);
  if (fields < 2) return null;
  const first = rows.findIndex(({ cells }) => cells.length === fields);
  const body = rows.slice(first, rows.findLastIndex(({ cells }) => cells.length === fields) + 1);
  const agreeing = body.filter(({ cells }) => cells.length === fields).length;
  if (agreeing < Math.max(Math.min(2, rows.length), LEAST_SHARE * rows.length)) return null;
  const evidence = { delimiter, fields, agreeing, among: body.length, weight: weightOf(delimiter, counts) };
  return agreeing >= AGREEMENT * body.length || isRagged(body, rows.length) ? evidence : null;
}

function weightOf(delimiter: Delimiter, { all, inText }: SeparatorCount): number {
  if (inText >= 0.9 * all) return 0.6;
  return delimiter === "\t" || delimiter === "|" ? 1.2 : 1;
}

/** Blank lines and rules say nothing. */
function countsAsLine({ cells }: GridRow): boolean {
  return cells.some((cell) => cell !== null && !/^[-=_+*|.\s\u2500-\u257f]+$/.test(cell));
}

/** The number of fields that most rows have, one field aside; the larger of equals. */
function commonCount(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  counts.delete(1);
  const best = [...counts].toSorted(([a, times], [b, others]) => others - times || b - a)[0];
  return best?.[0] ?? 1;
}

/** Nearly all lines have three fields or more, but not the same number: records of two lines, or empty ends left out. */
function isRagged(body: readonly GridRow[], rowCount: number): boolean {
  const wide = body.filter(({ cells }) => cells.length >= 3).length;
  return wide >= 0.8 * body.length && wide >= 0.5 * rowCount;
}

/** Agreement first, then the number of fields. */
function strength({ fields, agreeing, among, weight }: Evidence): number {
  return (agreeing / among) * Math.sqrt(fields - 1) * weight;
}

function found(best: Evidence, all: readonly Evidence[]): Guess<Delimiter> {
  const share = best.agreeing / best.among;
  const rivals = all.filter((each) => each !== best && strength(each) > 0.7 * strength(best)).length;
  const certainty = best.agreeing < 3 ? 0.85 : 0.99;
  return {
    value: best.delimiter,
    confidence: Math.max(0.5, (certainty - 0.3 * rivals) * (0.7 + 0.3 * share)),
    why: `${SPOKEN[best.delimiter]} cut ${String(best.agreeing)} of ${String(best.among)} lines into ${String(best.fields)} fields`,
  };
}
