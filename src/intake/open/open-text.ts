import type { ExportFile } from "../../ports/export-file";
import { bankFormatOf } from "../bank/bank-format";
import { readBankText } from "../bank/read-bank-text";
import type { Encoding, FileShape } from "../file-shape";
import { findRuler } from "../grid/fixed-width/find-ruler";
import { fixedWidthRows } from "../grid/fixed-width/fixed-width-rows";
import type { GridRow, GridRows } from "../grid/grid-row";
import { biggestTable, htmlRows, htmlTables } from "../grid/html/html-rows";
import { spreadsheetMlRows, spreadsheetMlSheets } from "../grid/html/spreadsheet-ml";
import { NO_SHEET_NOTES, sheetNotes } from "../grid/spreadsheet/sheet-notes";
import { sheetRows } from "../grid/spreadsheet/sheet-rows";
import { looksLikeHtml, looksLikeSpreadsheetMl } from "../grid/html/looks-like-html";
import type { Guess } from "../guess";
import { decodeText, readText } from "../text/decode-text";
import { delimitedRows } from "../text/delimited-rows";
import { detectDelimiter } from "../text/detect-delimiter";
import { detectEncoding } from "../text/detect-encoding";
import type { OpenContext, OpenedExport } from "./opened-export";
import { refuseBinary, unreadable } from "./refuse-file";
import { wantedSheet } from "./wanted-sheet";

const HEAD_BYTES = 262_144;
const TAIL_BYTES = 16_384;
/** Markup and bank files are read as a whole; larger ones are no report that a person asked for. */
const WHOLE_BYTES = 96 * 1024 * 1024;

/** A text file before its table is looked for. */
export type OpenedText = Pick<OpenedExport, "encoding" | "shape" | "bank" | "firstLines" | "rows" | "sheets" | "notes">;

interface TextHead {
  readonly file: ExportFile;
  readonly encoding: Guess<Encoding>;
  readonly head: string;
  readonly context: OpenContext;
}

/**
 * Finds out how a text file is cut: a bank format, HTML, a delimiter, or columns of fixed width.
 * @throws AppError `unreadable-file` for bytes that are no text, or text that is no table
 */
export async function openText(file: ExportFile, context: OpenContext): Promise<OpenedText> {
  const encoding = await encodingOf(file, context);
  const head = await readText(file, encoding.value, HEAD_BYTES);
  refuseBinary(file, head);
  const opening = { file, encoding, head, context };
  const shape = context.overrule?.shape;
  if (shape?.form === "spreadsheet") return openSheets(opening);
  if (shape !== undefined) return byShape(opening, { value: shape, confidence: 1, why: "It was chosen." });
  const bank = bankFormatOf(head, file.name);
  if (bank !== null && bank.confidence >= 0.8)
    return byShape(opening, { ...bank, value: { form: "bank", format: bank.value } });
  if (looksLikeSpreadsheetMl(head)) return openSheets(opening);
  if (looksLikeHtml(head)) return openMarkup(opening);
  return byShape(opening, lineShape(file, linesOf(head)));
}

async function encodingOf(file: ExportFile, { overrule }: OpenContext): Promise<Guess<Encoding>> {
  if (overrule?.encoding !== undefined) return { value: overrule.encoding, confidence: 1, why: "It was chosen." };
  const head = await file.read(0, Math.min(HEAD_BYTES, file.size));
  return detectEncoding(head, await file.read(Math.max(0, file.size - TAIL_BYTES), file.size));
}

function linesOf(head: string): readonly string[] {
  return head.split(/\r\n|\n|\r/).slice(0, 500);
}

function lineShape(file: ExportFile, lines: readonly string[]): Guess<FileShape> {
  const delimiter = detectDelimiter(lines);
  if (delimiter.value !== null) return { ...delimiter, value: { form: "delimited", delimiter: delimiter.value } };
  const ruler = findRuler(lines);
  if (ruler !== null) return { ...ruler, value: { form: "fixed-width", ruler: ruler.value } };
  throw unreadable(
    file,
    "is text, but no table can be found in it: no character separates its fields, and its lines have no columns. Export the report as CSV.",
  );
}

async function openMarkup(opening: TextHead): Promise<OpenedText> {
  const tables = htmlTables(await wholeText(opening));
  const table = biggestTable(tables);
  if (table === null)
    throw unreadable(opening.file, "is a web page without a table. Export the report as CSV or Excel.");
  return byShape(opening, { value: { form: "html", table }, confidence: 0.95, why: "It is a web page with a table." });
}

/** Excel's own XML of 2003, often saved as .xls. */
async function openSheets(opening: TextHead): Promise<OpenedText> {
  const { file, encoding, head, context } = opening;
  if (!looksLikeSpreadsheetMl(head)) throw unreadable(file, "is not a workbook, though the layout wants one.");
  const text = await wholeText(opening);
  const sheets = spreadsheetMlSheets(text);
  const guess = wantedSheet(file, sheets, context);
  let notes = NO_SHEET_NOTES;
  const rows = () => sheetRows(once(spreadsheetMlRows(text, guess.value)));
  for await (const chunk of once(spreadsheetMlRows(text, guess.value))) notes = sheetNotes(notes, chunk);
  return {
    encoding,
    shape: { ...guess, value: { form: "spreadsheet", sheet: guess.value } },
    bank: null,
    firstLines: [],
    sheets: sheets.map(({ name }) => name),
    notes: () => notes,
    rows,
  };
}

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

async function byShape(opening: TextHead, shape: Guess<FileShape>): Promise<OpenedText> {
  const { file, encoding, head, context } = opening;
  const base = { encoding, shape, bank: null, firstLines: linesOf(head).slice(0, 60), sheets: [], notes: () => null };
  const text = () => decodeText(file, encoding.value, { signal: context.signal });
  const { value } = shape;
  if (value.form === "delimited") return { ...base, rows: () => delimitedRows(text(), value.delimiter) };
  if (value.form === "fixed-width") return { ...base, rows: () => fixedWidthRows(text(), value.ruler) };
  if (value.form === "spreadsheet") return openSheets(opening);
  const whole = await wholeText(opening);
  if (value.form === "html") return { ...base, rows: () => inChunks(htmlRows(whole, value.table)) };
  const bank = readBankText(value.format, whole, file.name);
  return { ...base, encoding: declaredEncoding(encoding, head), bank, rows: () => inChunks(bank.rows) };
}

async function wholeText({ file, encoding }: TextHead): Promise<string> {
  if (file.size > WHOLE_BYTES) throw unreadable(file, "is larger than 96 MB. Export a shorter time.");
  return readText(file, encoding.value, file.size);
}

/** A bank file of plain characters may say itself how it is coded. */
function declaredEncoding(encoding: Guess<Encoding>, head: string): Guess<Encoding> {
  if (encoding.value !== "ascii" || !/^CHARSET:\s*1252\s*$/m.test(head.slice(0, 2048))) return encoding;
  return { value: "windows-1252", confidence: 1, why: "Its header says so: CHARSET:1252." };
}

const CHUNK_ROWS = 2000;

async function* inChunks(rows: readonly GridRow[]): GridRows {
  for (let at = 0; at < rows.length; at += CHUNK_ROWS) yield rows.slice(at, at + CHUNK_ROWS);
}
