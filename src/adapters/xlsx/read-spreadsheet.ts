import type { WorkBook } from "@e965/xlsx";
import { AppError } from "../../ports/app-error";
import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import type { SheetInfo, SheetRow, SpreadsheetReader } from "../../ports/spreadsheet-reader";
import { openBook } from "./read-book";
import { readCellRows } from "./read-cells";
import { readRow } from "./read-row";

const CHUNK_ROWS = 1_000;

/**
 * Reads .xlsx, .xlsm, .xlsb, .xls (Excel 95 and later) and .ods. A file is parsed once and remembered as long as its
 * handle is, so that choosing a sheet and reading it do not parse twice. The parser is fetched when it is first needed.
 */
export function createSpreadsheetReader(): SpreadsheetReader {
  const books = new WeakMap<ExportFile, Promise<WorkBook>>();
  const bookOf = (file: ExportFile): Promise<WorkBook> => {
    const known = books.get(file) ?? openBook(file);
    books.set(file, known);
    return known;
  };
  return {
    sheets: async (file) => sheetInfos(await bookOf(file)),
    rows: (file, sheet, job) => rowsOf({ file, sheet, bookOf }, job),
  };
}

function sheetInfos(book: WorkBook): readonly SheetInfo[] {
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ name, rowCount: readCellRows(sheet).length, hidden }];
  });
}

interface Wanted {
  readonly file: ExportFile;
  readonly sheet: string;
  readonly bookOf: (file: ExportFile) => Promise<WorkBook>;
}

async function* rowsOf({ file, sheet, bookOf }: Wanted, job?: JobOptions): AsyncGenerator<readonly SheetRow[]> {
  const book = await bookOf(file);
  const found = book.Sheets[sheet];
  if (found === undefined) throw noSheet(file, sheet, book);
  const rows = readCellRows(found);
  const read = readRow(found, book.Workbook?.WBProps?.date1904 === true ? "1904" : "1900");
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    job?.signal?.throwIfAborted();
    job?.progress?.({ label: `Reading ${file.name}`, done: start, total: rows.length });
    yield rows.slice(start, start + CHUNK_ROWS).map((cells, index) => read(cells, start + index));
  }
}

function noSheet(file: ExportFile, wanted: string, book: WorkBook): AppError {
  const names = book.SheetNames.map((name) => `"${name}"`).join(", ");
  return new AppError("unreadable-file", `${file.name} has no sheet "${wanted}". It has ${names}: choose one of them.`);
}
