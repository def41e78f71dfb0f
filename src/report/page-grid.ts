import { numberWidth } from "./number-format";
import { PAPER_WIDTH } from "./page-breaks";
import type { NumberFormat } from "./placed";
import type { Report, ReportValue, Sheet, StatementBlock, StatementRow, TableBlock, TableColumn } from "./report";
import { sheetTables } from "./report-tables";
import { statementsOf } from "./statement-lines";
import { LEADING_COLUMNS } from "./statement-table";

const EMPTY_COLUMN_WIDTH = 10;
const WIDEST_LABEL = 44;
const SHORT_NAME = 14;
/** Beyond this a line of text is hard to read, however wide the tables are. */
const LONGEST_LINE = 130;

/** The columns all blocks of a sheet share. */
export interface PageGrid {
  /** Widths in characters from column A on, as far as the page reaches. */
  readonly widths: readonly number[];
  /** How many of them tables and labels use; the rest fills the paper. */
  readonly used: number;
  /** Columns left of all labels and tables but statements: the one of line numbers, where the sheet has a statement. */
  readonly margin: number;
}

/**
 * Sets the widths of a sheet's columns so that every block stacked on it shows whole; a sheet narrower than the paper
 * is filled up with empty columns.
 */
export function pageGrid(report: Report, sheet: Sheet): PageGrid {
  const margin = statementsOf(sheet).length > 0 ? 1 : 0;
  const others = [...tableWidths(report, sheet), ...labelledWidths(sheet)];
  const beside = Array.from({ length: margin }, () => 0);
  const needed = [...statementWidths(report, sheet), ...others.map((widths) => [...beside, ...widths])];
  const least = (column: number): number => (column < margin ? 0 : EMPTY_COLUMN_WIDTH);
  const widths = Array.from({ length: needed.reduce((most, each) => Math.max(most, each.length), 0) }, (_, column) =>
    needed.reduce((widest, each) => Math.max(widest, each[column] ?? 0), least(column)),
  );
  return { widths: [...widths, ...filling(PAPER_WIDTH[sheet.orientation] - sum(widths))], used: widths.length, margin };
}

/** The columns from the margin on, which all but statements, headings and notes stand in. */
export function insideMargin(grid: PageGrid): PageGrid {
  return { widths: grid.widths.slice(grid.margin), used: grid.used - grid.margin, margin: 0 };
}

/** Characters of all columns. */
export function pageWidth(grid: PageGrid): number {
  return sum(grid.widths);
}

/** Characters of a line of text that begins in a column and runs to the edge of the page. */
export function lineWidth(grid: PageGrid, firstColumn: number): number {
  return Math.max(24, Math.min(LONGEST_LINE, sum(grid.widths)) - sum(grid.widths.slice(0, firstColumn)));
}

/** How many columns from A on it takes to reach a width, at most all of the page. */
export function columnsWithin(grid: PageGrid, width: number): number {
  let reached = 0;
  const count = grid.widths.findIndex((each) => {
    reached += each;
    return reached >= width;
  });
  return count === -1 ? grid.widths.length : count + 1;
}

function tableWidths(report: Report, sheet: Sheet): readonly (readonly number[])[] {
  return sheetTables(report, sheet).flatMap(({ block, rowFormats, statement }) => {
    if (statement !== null) return [];
    const rows = rowFormats ?? [block.columns.map((column) => column.format)];
    return rows.map((formats) =>
      block.columns.map((column, index) => columnWidth(column, formats[index] ?? column.format)),
    );
  });
}

function statementWidths(report: Report, sheet: Sheet): readonly (readonly number[])[] {
  return sheetTables(report, sheet).flatMap(({ block, statement }) =>
    statement === null ? [] : [widthsOf(block, statement)],
  );
}

/** Each line is shown in its own format. */
function widthsOf(table: TableBlock, { rows, periods }: StatementBlock): readonly number[] {
  const figures = periods.map((_, index) =>
    rows.reduce((most, row) => Math.max(most, row.look === "heading" ? 0 : figureCell(row, index)), 0),
  );
  return table.columns.map((column, index) =>
    Math.max(column.width, headerWidth(column.name), figures[index - LEADING_COLUMNS] ?? 0),
  );
}

function figureCell(row: StatementRow, index: number): number {
  return valueWidth(row.values[index] ?? null, row.format);
}

function columnWidth(column: TableColumn, format: NumberFormat): number {
  const figures = format === "text" || format === "general" ? [] : "values" in column ? column.values : [null];
  const widest = figures.reduce<number>((most, value) => Math.max(most, valueWidth(value, format)), 0);
  return Math.max(column.width, widest, headerWidth(column.name));
}

function valueWidth(value: ReportValue, format: NumberFormat): number {
  return numberWidth(format, typeof value === "number" ? value : null);
}

/** A short name stays on one line; of a long one the longest word does, beside the filter button. */
function headerWidth(name: string): number {
  if (name.length <= SHORT_NAME) return name.length + 3;
  return name.split(" ").reduce((longest, word) => Math.max(longest, word.length + 4), 0);
}

function labelledWidths(sheet: Sheet): readonly (readonly number[])[] {
  return sheet.blocks.flatMap((block) => {
    if (block.kind !== "inputs" && block.kind !== "totals") return [];
    const rows = block.kind === "inputs" ? block.inputs : block.totals;
    return rows.map((row) => [Math.min(WIDEST_LABEL, row.label.length + 2), figureWidth(row.value, row.format)]);
  });
}

function figureWidth(value: ReportValue, format: NumberFormat): number {
  const text = typeof value === "string" ? Math.min(WIDEST_LABEL, value.length + 2) : 0;
  return Math.max(text, 14, valueWidth(value, format));
}

function filling(width: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(width / EMPTY_COLUMN_WIDTH)) }, () => EMPTY_COLUMN_WIDTH);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
