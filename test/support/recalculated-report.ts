import type { CellObject, WorkBook } from "@e965/xlsx";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { cellAddress } from "../../src/formula/print-a1";
import { placeReport } from "../../src/report/place";
import { placedAreas } from "../../src/report/placed-areas";
import type { Report } from "../../src/report/report";
import { recalculate } from "./libre-office";

/** What a cell shows; null where it is empty or shows an empty text. */
type Shown = CellObject["v"] | null;

/** What a spreadsheet that had no part in writing the file shows under the report's names. */
export interface RecalculatedReport {
  /** Where a cell shows an error, such as `Aging!B7`. */
  readonly errors: readonly string[];
  /** The cell at a row and column of a sheet, both counted from 0. */
  readonly at: (sheet: string, row: number, column: number) => Shown;
  /** The cell a name of the workbook means. */
  readonly named: (name: string) => Shown;
  /** A column of a table by its header, from the first row to the last. */
  readonly column: (table: string, header: string) => readonly Shown[];
}

/** The report as an .xlsx file. */
export async function writtenReport(report: Report): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  await workbook.write(placeReport(report), { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  return workbook.save();
}

/** The report written to an .xlsx file that LibreOffice has computed anew. */
export async function recalculatedReport(report: Report): Promise<RecalculatedReport> {
  const book = await recalculate(await writtenReport(report));
  const areas = placedAreas(placeReport(report));
  const at = (sheet: string, row: number, column: number): Shown => {
    const value = (book.Sheets[sheet]?.[cellAddress(row, column)] as CellObject | undefined)?.v;
    return value === undefined || value === "" ? null : value;
  };
  return {
    errors: errorsIn(book),
    at,
    named: (name) => {
      const area = areas.named(name);
      return at(area.sheet, area.row, area.column);
    },
    column: (table, header) => {
      const area = areas.columnOf(table, header);
      return Array.from({ length: area.rows }, (_, down) => at(area.sheet, area.row + down, area.column));
    },
  };
}

/** A cell's dollars as whole cents; NaN, which equals no amount, where the cell shows no number. */
export function cents(value: unknown): number {
  return typeof value === "number" ? Math.round(value * 100) : Number.NaN;
}

function errorsIn(book: WorkBook): readonly string[] {
  return Object.entries(book.Sheets).flatMap(([name, sheet]) =>
    Object.entries(sheet).flatMap(([address, cell]) =>
      (cell as CellObject | undefined)?.t === "e" ? [`${name}!${address}`] : [],
    ),
  );
}
