import { freeSheetName } from "./free-name";
import type { PlacedReport, PlacedSheet } from "./placed";

/** The reports that stand in one workbook, in the order they were first written, each with the stamp of its run. */
export interface Book {
  readonly reports: readonly BookReport[];
}

/** A report as it stands in the workbook: sheets bear the names they got there. */
export interface BookReport {
  readonly report: PlacedReport;
  readonly stamp: string;
}

/** What became of the sheets of a report that was put into a book. */
export interface BookChange {
  readonly book: Book;
  readonly sheets: readonly {
    readonly name: string;
    readonly outcome: "created" | "refreshed";
    readonly cells: number;
  }[];
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
}

/** A book without reports. */
export const EMPTY_BOOK: Book = { reports: [] };

/** Whether the book holds this report already. */
export function holdsReport(book: Book, id: string): boolean {
  return book.reports.some((each) => each.report.id === id);
}

/**
 * Puts a report into a book, in the place of its former run. A sheet keeps the name it had; a new sheet whose name
 * another report uses gets a number behind it.
 * @throws Error when another report of the book has a table or named cell of the same name
 */
export function putReport(book: Book, { report, stamp }: BookReport): BookChange {
  const others = book.reports.filter((each) => each.report.id !== report.id);
  assertNamesFree(others, report);
  const before = book.reports.find((each) => each.report.id === report.id)?.report;
  const names = chooseNames(report, { before, others });
  const renamed = withSheetNames(report, names);
  const entry = { report: renamed, stamp };
  const reports =
    before === undefined
      ? [...book.reports, entry]
      : book.reports.map((each) => (each.report === before ? entry : each));
  return {
    book: { reports },
    sheets: renamed.sheets.map((sheet) => ({
      name: sheet.name,
      outcome: before?.sheets.some((each) => each.key === sheet.key) === true ? "refreshed" : "created",
      cells: filledCells(sheet),
    })),
    renamed: report.sheets.flatMap(({ name, key }) =>
      names.get(key) === name ? [] : [{ wanted: name, used: names.get(key) ?? name }],
    ),
  };
}

/** Cells of a sheet that hold something. */
export function filledCells(sheet: PlacedSheet): number {
  const rows = sheet.ranges.flatMap((range) => range.cells);
  return rows.reduce((count, row) => count + row.filter((cell) => cell.kind !== "empty").length, 0);
}

interface Neighbours {
  readonly before: PlacedReport | undefined;
  readonly others: readonly BookReport[];
}

function chooseNames(report: PlacedReport, { before, others }: Neighbours): ReadonlyMap<string, string> {
  const kept = new Map(before?.sheets.map((sheet) => [sheet.key, sheet.name]));
  const taken = others.flatMap((each) => each.report.sheets.map((sheet) => sheet.name));
  const names = new Map<string, string>();
  for (const sheet of report.sheets) {
    const name = kept.get(sheet.key) ?? freeSheetName(sheet.name, [...taken, ...names.values()]);
    names.set(sheet.key, name);
  }
  return names;
}

function withSheetNames(report: PlacedReport, names: ReadonlyMap<string, string>): PlacedReport {
  const byName = new Map(report.sheets.map((sheet) => [sheet.name, names.get(sheet.key) ?? sheet.name]));
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({ ...sheet, name: byName.get(sheet.name) ?? sheet.name })),
    names: report.names.map((each) => ({ ...each, sheet: byName.get(each.sheet) ?? each.sheet })),
  };
}

function assertNamesFree(others: readonly BookReport[], report: PlacedReport): void {
  const taken = new Set(others.flatMap((each) => definedNames(each.report)));
  const twice = definedNames(report).filter((name) => taken.has(name));
  if (twice.length > 0) throw new Error(`report ${report.id} shares names with another report: ${twice.join(", ")}`);
}

function definedNames(report: PlacedReport): readonly string[] {
  const tables = report.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  return [...tables, ...report.names.map((each) => each.name)].map((name) => name.toLowerCase());
}
