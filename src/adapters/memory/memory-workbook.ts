import { type CellError, isError } from "../../formula/cell-scalar";
import { writeToBook } from "../../ports/book-write";
import type { Workbook } from "../../ports/workbook";
import { type Book, EMPTY_BOOK } from "../../report/book";
import { Calculation } from "../../report/calculate";
import type { CellValue, PlacedName, PlacedReport, PlacedSheet } from "../../report/placed";
import { contentAt } from "../../report/placed-cells";

/** A workbook in memory, for tests and previews. */
export interface MemoryWorkbook extends Workbook {
  /** The reports it holds, with the sheet names they got. */
  readonly reports: () => readonly PlacedReport[];
}

/** A new, empty workbook in memory. Formulas read back as what they give, as far as `Calculation` computes them. */
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
        if (!names.includes(each.name)) return [];
        return [[each.name, shownValue(report, each)] as const];
      }),
    ),
  );
}

function tableOf(reports: readonly PlacedReport[], name: string): Awaited<ReturnType<Workbook["readTable"]>> {
  for (const report of reports) {
    const sheet = report.sheets.find(({ tables }) => tables.some((each) => each.name === name));
    const table = sheet?.tables.find((each) => each.name === name);
    if (sheet === undefined || table === undefined) continue;
    const { row, column, rows, columns } = table.range;
    const read = shownValues(report, sheet);
    const body = Array.from({ length: rows - 1 }, (_, down) =>
      Array.from({ length: columns }, (_unused, across) => read(row + 1 + down, column + across)),
    );
    return { columns: table.columns.map((each) => each.name), rows: body };
  }
  return null;
}

function shownValue(report: PlacedReport, cell: PlacedName): CellValue {
  const sheet = report.sheets.find(({ name }) => name === cell.sheet);
  return sheet === undefined ? null : shownValues(report, sheet)(cell.row, cell.column);
}

function shownValues(report: PlacedReport, sheet: PlacedSheet): (row: number, column: number) => CellValue {
  const calculation = new Calculation(report);
  return (row, column) => {
    const content = contentAt(sheet, row, column);
    if (content?.kind === "date") return content.date;
    const value = calculation.valueAt(sheet.name, row, column);
    return isError(value) ? shownError(value.error) : value;
  };
}

/** What nobody here computes reads as an empty cell. */
function shownError(error: CellError["error"]): CellValue {
  return error === "unknown" ? null : error;
}
