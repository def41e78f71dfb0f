import type { ExportFile } from "../../ports/export-file";
import type { Encoding } from "../file-shape";
import { fileSignature } from "../grid/file-signature";
import type { GridRows } from "../grid/grid-row";
import { fillGroups } from "../grid/group-lines/fill-groups";
import { findGroupLines } from "../grid/group-lines/group-lines";
import { carryDown } from "../grid/printed-once/carry-down";
import { findPrintedOnce } from "../grid/printed-once/printed-once";
import { NO_SHEET_NOTES, type SheetNotes, withSheetNotes } from "../grid/spreadsheet/sheet-notes";
import { sheetRows } from "../grid/spreadsheet/sheet-rows";
import { findLinePair } from "../grid/two-line/find-line-pair";
import { joinLines } from "../grid/two-line/join-lines";
import type { LinePair } from "../grid/two-line/line-pair";
import type { Guess } from "../guess";
import { lastRows } from "./last-rows";
import type { OpenContext, OpenedExport } from "./opened-export";
import { openText } from "./open-text";
import { refuseUnreadable } from "./refuse-file";
import { type RowSample, sampleRows } from "./sample-rows";
import { wantedSheet } from "./wanted-sheet";

const SIGNATURE_BYTES = 65_536;
/** Files up to this size are read to their end before their table is described. */
export const READ_WHOLE_BYTES = 8 * 1024 * 1024;

type Unsampled = Omit<OpenedExport, "pair" | "groups" | "once" | "last" | "sample" | "sampleIsWhole">;

/**
 * Opens an export of whatever kind: finds its encoding, how it is cut into rows and cells, and whether records take two lines.
 * @throws AppError `unreadable-file` when it cannot be used at all, with what to do
 */
export async function openExport(file: ExportFile, context: OpenContext): Promise<OpenedExport> {
  const signature = fileSignature(await file.read(0, Math.min(SIGNATURE_BYTES, file.size)));
  refuseUnreadable(file, signature);
  const isBook = signature === "zip-spreadsheet" || signature === "ole-spreadsheet";
  const opened = isBook ? await openBook(file, context) : await openText(file, context);
  const reading = file.size <= READ_WHOLE_BYTES ? "all" : "first";
  const plain = await sampleRows(opened.rows(), reading);
  const forms = opened.bank === null ? formsOf(plain, context) : NO_FORMS;
  const rows = (): GridRows => rewritten(opened.rows(), forms);
  const sample = forms === NO_FORMS ? plain : await sampleRows(rows(), reading);
  const last = sample.isWhole || forms !== NO_FORMS ? [] : await lastRows(file, opened);
  return { ...opened, rows, ...forms, last, sample: sample.rows, sampleIsWhole: sample.isWhole };
}

/** What of a record stands on other lines than its own; at most one of them is there. */
type RecordForms = Pick<OpenedExport, "pair" | "groups" | "once">;

const NO_FORMS: RecordForms = { pair: null, groups: null, once: null };

/** How many of the first rows show the form of records; more would only keep the page waiting. */
const FORM_ROWS = 600;

function formsOf(sample: RowSample, context: OpenContext): RecordForms {
  const plain = { ...sample, rows: sample.rows.slice(0, FORM_ROWS) };
  const once = context.overrule?.linesPerRecord === 2 ? null : findPrintedOnce(plain.rows);
  if (once !== null) return { ...NO_FORMS, once };
  const pair = pairOf(plain, context);
  if (pair !== null) return { ...NO_FORMS, pair };
  const groups = findGroupLines(plain.rows);
  return groups === null ? NO_FORMS : { ...NO_FORMS, groups };
}

/** The rows with their two lines joined, or with the account that a line above them names or prints. */
function rewritten(rows: GridRows, { pair, groups, once }: RecordForms): GridRows {
  if (pair !== null) return joinLines(rows, pair);
  if (once !== null) return carryDown(rows, once);
  return groups === null ? rows : fillGroups(rows, groups);
}

function pairOf({ rows }: RowSample, { overrule }: OpenContext): LinePair | null {
  if (overrule?.linesPerRecord === 1) return null;
  const pair = findLinePair(rows);
  const enough = overrule?.linesPerRecord === 2 ? 0.3 : 0.6;
  return pair !== null && pair.confidence >= enough ? pair.value : null;
}

async function openBook(file: ExportFile, context: OpenContext): Promise<Unsampled> {
  const { spreadsheets, signal } = context;
  const sheets = await spreadsheets.sheets(file, { signal });
  const sheet = wantedSheet(file, sheets, context);
  let notes: SheetNotes = NO_SHEET_NOTES;
  const rows = (): GridRows =>
    sheetRows(
      withSheetNotes(spreadsheets.rows(file, sheet.value, { signal }), (told) => {
        notes = told;
      }),
    );
  return {
    encoding: BOOK_ENCODING,
    shape: { ...sheet, value: { form: "spreadsheet", sheet: sheet.value } },
    rows,
    bank: null,
    sheets: sheets.map(({ name }) => name),
    notes: () => notes,
    firstLines: [],
  };
}

const BOOK_ENCODING: Guess<Encoding> = { value: "utf-8", confidence: 1, why: "It is a workbook." };
