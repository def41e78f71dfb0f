import type { SheetInfo, SheetRow } from "../../../ports/spreadsheet-reader";
import { parseSpreadsheetMl } from "./parse-spreadsheet-ml";

/** The sheets of a workbook in Excel's XML of 2003, in order. */
export function spreadsheetMlSheets(text: string): readonly SheetInfo[] {
  return parseSpreadsheetMl(text).map(({ name, hidden, rows }) => ({ name, hidden, rowCount: rows.at(-1)?.row ?? 0 }));
}

/** The rows of the sheet of that name, empty ones between filled ones too; none where there is no such sheet. */
export function spreadsheetMlRows(text: string, sheet: string): readonly SheetRow[] {
  const rows = parseSpreadsheetMl(text).find(({ name }) => name === sheet)?.rows ?? [];
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return Array.from({ length: rows.at(-1)?.row ?? 0 }, (_, index) => byNumber.get(index + 1) ?? emptyRow(index + 1));
}

function emptyRow(row: number): SheetRow {
  return { row, cells: [], hidden: false, errors: [], subtotal: false };
}
