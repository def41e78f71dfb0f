import { generateSampleCity, type SampleChunk } from "../../src/sample/sample-city";
import type { SampleOptions } from "../../src/sample/sample-settings";

/** A row of an export file, by column. */
export type Row = Readonly<Record<string, string>>;

/** One planted irregularity as the answer file has it. */
export interface Answer {
  readonly id: string;
  readonly kind: string;
  readonly account_id: string | null;
  readonly rows: readonly { readonly table: string; readonly key: Row }[];
  readonly amount: string | null;
  readonly about: string;
}

/** A generated city, read back from its text. */
export interface ReadCity {
  readonly texts: ReadonlyMap<string, string>;
  rows(table: string): readonly Row[];
  readonly answers: readonly Answer[];
}

/** Generates a city and reads every file back with a reader of its own. */
export function readCity(options: SampleOptions): ReadCity {
  const texts = joined(generateSampleCity(options));
  const tables = new Map<string, readonly Row[]>();
  const rows = (table: string) => {
    const read = tables.get(table) ?? readCsv(texts.get(`${table}.csv`) ?? "");
    tables.set(table, read);
    return read;
  };
  return { texts, rows, answers: JSON.parse(texts.get("planted-irregularities.json") ?? "[]") as Answer[] };
}

/** The files of a city, each put together from its pieces. */
export function joined(chunks: Iterable<SampleChunk>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, text } of chunks) texts.set(file, (texts.get(file) ?? "") + text);
  return texts;
}

/** Reads a CSV by RFC 4180, as far as these files go: no cell holds a line break. */
export function readCsv(text: string): readonly Row[] {
  const [header = [], ...records] = readRecords(text);
  return records.map((record) => {
    if (record.length !== header.length)
      throw new Error(`${record.length} cells for ${header.length} columns: ${record.join("|")}`);
    const row: Record<string, string> = {};
    for (let place = 0; place < header.length; place++) row[header[place] ?? ""] = record[place] ?? "";
    return row;
  });
}

/** Dollars of a cell as whole cents; refuses anything but two decimals. */
export function cents(text: string | undefined): number {
  const match = /^(-?)(\d+)\.(\d\d)$/.exec(text ?? "");
  if (match === null) throw new Error(`not an amount: ${text}`);
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 100 + Number(match[3]));
}

/** Rows by the value of a column. */
export function byColumn(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Lines without a quote are split; the few with one are read character by character. */
function readRecords(text: string): string[][] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line) => (line.includes('"') ? readQuoted(line) : line.split(",")));
}

function readQuoted(line: string): string[] {
  const record: string[] = [];
  let [cell, quoted] = ["", false];
  for (let place = 0; place < line.length; place++) {
    const character = line[place] ?? "";
    if (quoted && character === '"' && line[place + 1] === '"') cell += line[place++] ?? "";
    else if (character === '"') quoted = !quoted;
    else if (quoted || character !== ",") cell += character;
    else {
      record.push(cell);
      cell = "";
    }
  }
  return [...record, cell];
}
