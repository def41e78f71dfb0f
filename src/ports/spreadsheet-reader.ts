import { AppError } from "./app-error";
import type { ExportFile } from "./export-file";
import type { JobOptions } from "./progress";

/** A sheet of a workbook file, before it is read. */
export interface SheetInfo {
  readonly name: string;
  readonly rowCount: number;
  readonly hidden: boolean;
}

/** One row of a sheet, as text: numbers in full precision with a point, dates as `YYYY-MM-DD` (with a time if it has one). */
export interface SheetRow {
  /** Row number on the sheet, from 1. */
  readonly row: number;
  /** Null where a cell is empty; the top left cell of a merged range holds its value, the others are null. */
  readonly cells: readonly (string | null)[];
  /** The user or a filter has hidden the row. */
  readonly hidden: boolean;
  /** Addresses of cells that hold an error, with the error: `D7 #REF!`. */
  readonly errors: readonly string[];
  /** A cell of the row is computed by SUBTOTAL or AGGREGATE. */
  readonly subtotal: boolean;
}

/** Reads workbook files (.xlsx, .xlsb, .xls, .ods). */
export interface SpreadsheetReader {
  /** @throws AppError `unreadable-file` for a damaged or password-protected file, with what to do */
  sheets(file: ExportFile, job?: JobOptions): Promise<readonly SheetInfo[]>;
  /** The rows of a sheet, in chunks; empty rows at the end are left out, empty rows between are given. */
  rows(file: ExportFile, sheet: string, job?: JobOptions): AsyncIterable<readonly SheetRow[]>;
}

/** For a program without a reader: every workbook is refused. */
export const NO_SPREADSHEETS: SpreadsheetReader = {
  sheets: (file) => Promise.reject(refusal(file)),
  rows: (file) => {
    throw refusal(file);
  },
};

function refusal(file: ExportFile): AppError {
  return new AppError("unreadable-file", `${file.name} is a workbook. Save its sheet as CSV (UTF-8) and load that.`);
}
