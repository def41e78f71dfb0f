import { assertNever } from "../../domain/assert-never";
import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";
import type { ProgressStep } from "../../ports/progress";
import type { SheetRow, SpreadsheetReader } from "../../ports/spreadsheet-reader";
import type {
  BookHandle,
  SheetAnswer,
  SheetQuestion,
  SheetRefusal,
  SheetReply,
  SheetRequest,
} from "./spreadsheet-messages";

/** Answers one request of the page; never rejects. */
export type AnswerSheets = (request: SheetRequest) => Promise<SheetAnswer>;

/**
 * The worker's side of reading workbooks: keeps the workbook that was asked for last, and the sheets that are being read.
 */
export function answerSheets(reader: SpreadsheetReader): AnswerSheets {
  const open: OpenSheets = new Map();
  const answer = answering(reader, open);
  return async ({ id, question }) => {
    try {
      return { id, reply: { ...NOTHING, ...(await answer(question)) } };
    } catch (error) {
      return { id, refusal: refusalOf(error) };
    }
  };
}

interface OpenSheet {
  readonly rows: AsyncIterator<readonly SheetRow[]>;
  /** How far the reader said it is, last. */
  step: ProgressStep | null;
}

type OpenSheets = Map<number, OpenSheet>;

const NOTHING: SheetReply = { sheets: [], rows: null, step: null };

function answering(reader: SpreadsheetReader, open: OpenSheets) {
  const fileOf = lastFile();
  return async (question: SheetQuestion): Promise<Partial<SheetReply>> => {
    switch (question.ask) {
      case "sheets":
        return { sheets: await reader.sheets(fileOf(question.book)) };
      case "open":
        open.set(question.cursor, openSheet(reader, fileOf(question.book), question.sheet));
        return NOTHING;
      case "next":
        return nextRows(open.get(question.cursor));
      case "close":
        open.delete(question.cursor);
        return NOTHING;
      default:
        return assertNever(question);
    }
  };
}

/** The reader remembers a workbook as long as its file: only the last one is kept. */
function lastFile(): (book: BookHandle) => ExportFile {
  let last: { readonly key: number; readonly file: ExportFile } | null = null;
  return ({ key, name, blob }) => {
    if (last?.key !== key) last = { key, file: fileOfBlob(name, blob) };
    return last.file;
  };
}

function fileOfBlob(name: string, blob: Blob): ExportFile {
  const read = async (start: number, end: number) => new Uint8Array(await blob.slice(start, end).arrayBuffer());
  return { name, size: blob.size, origin: { kind: "blob", blob }, read };
}

function openSheet(reader: SpreadsheetReader, file: ExportFile, sheet: string): OpenSheet {
  const progress = (step: ProgressStep) => {
    opened.step = step;
  };
  const opened: OpenSheet = { rows: reader.rows(file, sheet, { progress })[Symbol.asyncIterator](), step: null };
  return opened;
}

async function nextRows(opened: OpenSheet | undefined): Promise<Partial<SheetReply>> {
  if (opened === undefined) throw new Error("the sheet is not open any more");
  const next = await opened.rows.next();
  return { rows: next.done === true ? null : next.value, step: opened.step };
}

function refusalOf(error: unknown): SheetRefusal {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: null, message: error instanceof Error ? error.message : String(error) };
}
