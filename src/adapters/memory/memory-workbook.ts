import { writeToBook } from "../../ports/book-write";
import type { Workbook } from "../../ports/workbook";
import { type Book, EMPTY_BOOK } from "../../report/book";
import type { CellContent, CellValue, PlacedReport, PlacedSheet, Rectangle } from "../../report/placed";

/** A workbook in memory, for tests and previews. */
export interface MemoryWorkbook extends Workbook {
  /** The reports it holds, with the sheet names they got. */
  readonly reports: () => readonly PlacedReport[];
}

/** A new, empty workbook in memory. It computes nothing: formulas read back as null and receipts list no error cells. */
export function createMemoryWorkbook(): MemoryWorkbook {
  let book: Book = EMPTY_BOOK;
  let study: string | null = null;
  const reports = () => book.reports.map((each) => each.report);
  return {
    reports,
    async write(report, options) {
      const written = writeToBook(book, report, options);
      book = written.book;
      return Promise.resolve(written.receipt);
    },
    readInputs: (names) => Promise.resolve(namedValues(reports(), names)),
    readTable: (name) => Promise.resolve(tableOf(reports(), name)),
    readStudy: () => Promise.resolve(study),
    async saveStudy(text) {
      study = text;
      return Promise.resolve();
    },
  };
}

function namedValues(reports: readonly PlacedReport[], names: readonly string[]): ReadonlyMap<string, CellValue> {
  return new Map(
    reports.flatMap((report) =>
      report.names.flatMap((each) => {
        const sheet = report.sheets.find(({ name }) => name === each.sheet);
        if (sheet === undefined || !names.includes(each.name)) return [];
        const value = areaValues(sheet, { row: each.row, column: each.column, rows: 1, columns: 1 })[0]?.[0] ?? null;
        return [[each.name, value] as const];
      }),
    ),
  );
}

function tableOf(reports: readonly PlacedReport[], name: string): Awaited<ReturnType<Workbook["readTable"]>> {
  for (const sheet of reports.flatMap((report) => report.sheets)) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table === undefined) continue;
    const body = { ...table.range, row: table.range.row + 1, rows: table.range.rows - 1 };
    return { columns: table.columns.map((column) => column.name), rows: areaValues(sheet, body) };
  }
  return null;
}

function areaValues(sheet: PlacedSheet, area: Rectangle): readonly (readonly CellValue[])[] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, across) => valueAt(sheet, area.row + down, area.column + across)),
  );
}

function valueAt(sheet: PlacedSheet, row: number, column: number): CellValue {
  const range = sheet.ranges.find((each) => contains(each, row, column));
  const content = range?.cells[row - range.row]?.[column - range.column];
  return content === undefined ? null : valueOf(content);
}

function contains(area: Rectangle, row: number, column: number): boolean {
  const isInRows = row >= area.row && row < area.row + area.rows;
  return isInRows && column >= area.column && column < area.column + area.columns;
}

function valueOf(content: CellContent): CellValue {
  if (content.kind === "value") return content.value;
  return content.kind === "date" ? content.date : null;
}
