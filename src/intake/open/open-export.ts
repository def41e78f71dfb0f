import type { ExportFile } from "../../ports/export-file";
import type { Encoding } from "../file-shape";
import { fileSignature } from "../grid/file-signature";
import type { GridRows } from "../grid/grid-row";
import { chooseSheet } from "../grid/spreadsheet/choose-sheet";
import { fillGroups } from "../grid/group-lines/fill-groups";
import { findGroupLines, type GroupLines } from "../grid/group-lines/group-lines";
import { NO_SHEET_NOTES, type SheetNotes, withSheetNotes } from "../grid/spreadsheet/sheet-notes";
import { sheetRows } from "../grid/spreadsheet/sheet-rows";
import { findLinePair } from "../grid/two-line/find-line-pair";
import { joinLines } from "../grid/two-line/join-lines";
import type { LinePair } from "../grid/two-line/line-pair";
import type { Guess } from "../guess";
import type { OpenContext, OpenedExport } from "./opened-export";
import { openText } from "./open-text";
import { refuseUnreadable, unreadable } from "./refuse-file";
import { type RowSample, sampleRows } from "./sample-rows";

const SIGNATURE_BYTES = 65_536;
/** Files up to this size are read to their end before their table is described. */
export const READ_WHOLE_BYTES = 8 * 1024 * 1024;

type Unsampled = Omit<OpenedExport, "pair" | "groups" | "sample" | "sampleIsWhole">;

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
  const pair = opened.bank === null ? pairOf(plain, context) : null;
  const groups = opened.bank === null && pair === null ? findGroupLines(plain.rows) : null;
  const rows = (): GridRows => rewritten(opened.rows(), pair, groups);
  const sample = pair === null && groups === null ? plain : await sampleRows(rows(), reading);
  return { ...opened, rows, pair, groups, sample: sample.rows, sampleIsWhole: sample.isWhole };
}

/** The rows with their two lines joined, or with the account that a line above them names. */
function rewritten(rows: GridRows, pair: LinePair | null, groups: GroupLines | null): GridRows {
  if (pair !== null) return joinLines(rows, pair);
  return groups === null ? rows : fillGroups(rows, groups);
}

function pairOf({ rows }: RowSample, { overrule }: OpenContext): LinePair | null {
  if (overrule?.linesPerRecord === 1) return null;
  const pair = findLinePair(rows);
  const enough = overrule?.linesPerRecord === 2 ? 0.3 : 0.6;
  return pair !== null && pair.confidence >= enough ? pair.value : null;
}

async function openBook(file: ExportFile, { spreadsheets, overrule, signal }: OpenContext): Promise<Unsampled> {
  const sheets = await spreadsheets.sheets(file, { signal });
  const shape = overrule?.shape;
  const wanted = shape?.form === "spreadsheet" ? sheets.find(({ name }) => name === shape.sheet) : undefined;
  const sheet =
    wanted === undefined ? chooseSheet(sheets) : { value: wanted.name, confidence: 1, why: "It was chosen." };
  if (sheet.value === "" || sheets.every(({ rowCount }) => rowCount === 0)) {
    throw unreadable(file, "has no sheet with anything in it. Export it again from the billing system.");
  }
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
