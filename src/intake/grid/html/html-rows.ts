import type { GridRow } from "../grid-row";
import type { HtmlRow } from "./html-document";
import { type LaidOutRow, layOut } from "./lay-out";
import { parseHtml } from "./parse-html";

/** A table of an HTML file, before it is chosen. */
export interface HtmlTable {
  /** Its place in the file, from 1; a table in a cell of another one counts after it. */
  readonly index: number;
  /** Rows that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Rows with `display:none`; they are read like the others. */
  readonly hiddenRows: number;
}

/** Tables of fewer columns or rows are captions, criteria and totals around the report. */
const TABLE_COLUMNS = 3;
const TABLE_ROWS = 2;

/** The tables of an HTML file, in order; tables that only lay out others have no rows and are left out. */
export function htmlTables(text: string): readonly HtmlTable[] {
  return tablesOf(placedRows(text));
}

/**
 * The table with most cells: the report. Null where the page has no table.
 * @example biggestTable([{ index: 2, rows: 9, columns: 4, hiddenRows: 0 }]) // 2
 */
export function biggestTable(tables: readonly HtmlTable[]): number | null {
  const [biggest] = [...tables].sort((a, b) => b.rows * b.columns - a.rows * a.columns);
  return biggest?.index ?? null;
}

/**
 * The rows of an HTML file whose records stand in the table number `table`. Captions, criteria and totals around it
 * and tables of the same width, which continue it page by page, are given as rows too, so that no text is lost; rows
 * of another table are no data. `line` is the line of the file, or the row's number where lines hold several rows.
 */
export function htmlRows(text: string, table: number): readonly GridRow[] {
  const placed = placedRows(text);
  const tables = tablesOf(placed);
  const report = tables.find(({ index }) => index === table);
  const apart = new Set(tables.filter((each) => isAnother(each, report)).map(({ index }) => index));
  const lines = rowLines(placed);
  return placed.map(({ row, cells }, index) => ({
    line: lines[index] ?? index + 1,
    cells,
    ...(row.table !== null && apart.has(row.table) ? { notData: "row of another table" } : {}),
  }));
}

interface PlacedRow {
  readonly row: HtmlRow;
  readonly cells: LaidOutRow;
}

/** All rows in the order of the file; rows that only hold other tables are left out, empty rows of a table stay. */
function placedRows(text: string): readonly PlacedRow[] {
  const rows = parseHtml(text);
  const cells = new Map<HtmlRow, LaidOutRow>();
  for (const group of byTable(rows, (row) => row).values()) {
    const laidOut = layOut(group);
    for (const [index, row] of group.entries()) cells.set(row, laidOut[index] ?? []);
  }
  const placed = rows.map((row) => ({ row, cells: cells.get(row) ?? [] }));
  return placed.filter((each) => each.cells.length > 0 || !each.row.holdsTable);
}

function byTable<T>(all: readonly T[], rowOf: (each: T) => HtmlRow): ReadonlyMap<number | null, readonly T[]> {
  const groups = new Map<number | null, T[]>();
  for (const each of all) {
    const { table } = rowOf(each);
    const group = groups.get(table) ?? [];
    groups.set(table, group);
    group.push(each);
  }
  return groups;
}

function tablesOf(placed: readonly PlacedRow[]): readonly HtmlTable[] {
  const filled = placed.filter(({ cells }) => cells.length > 0);
  const groups = [...byTable(filled, ({ row }) => row)];
  return groups.flatMap(([index, rows]) => {
    if (index === null) return [];
    const columns = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
    return [{ index, rows: rows.length, columns, hiddenRows: rows.filter(({ row }) => row.hidden).length }];
  });
}

/** A real table of another shape, not a caption or a continuation. */
function isAnother(table: HtmlTable, report: HtmlTable | undefined): boolean {
  if (report === undefined || table.columns === report.columns) return false;
  return table.columns >= TABLE_COLUMNS && table.rows >= TABLE_ROWS;
}

/** Lines of the file, where every row has one of its own; else the rows are counted. */
function rowLines(placed: readonly PlacedRow[]): readonly number[] {
  const lines = placed.map(({ row }) => row.line);
  const ascending = lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0));
  return ascending ? lines : lines.map((_, index) => index + 1);
}
