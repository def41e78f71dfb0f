import type { CellStyle, CellValue, WriteSheet, Cell as XlsxCell } from "hucre";
import { cellPrinter } from "../../formula/print-a1";
import type { Calculation } from "../../report/calculate";
import { excelDay } from "../../report/excel-day";
import type { CellContent, PlacedRange, PlacedSheet } from "../../report/placed";
import { tableAt } from "../../report/placed-cells";
import { formulaPrinter, xlsxCell } from "./cell";
import { xlsxStyle } from "./cell-style";

/** Rows from which on a range is worth writing as plain rows. */
const LONG = 1000;

/**
 * The cells of a sheet as the file writer takes them. A long range that begins in column A goes in as plain rows,
 * styled by column: given cell by cell, a table of a hundred thousand rows takes twice the memory.
 */
export function xlsxCells(
  sheet: PlacedSheet,
  calculation: Calculation,
): Pick<WriteSheet, "rows" | "cells" | "columns"> {
  const long = sheet.ranges.find((range) => range.rows >= LONG && range.column === 0) ?? null;
  const styles = long === null ? [] : stylesOf(long);
  const cells = new Map<string, Partial<XlsxCell>>();
  for (const range of sheet.ranges) addCells(cells, range, { sheet, calculation, isLong: range === long });
  return {
    columns: sheet.columnWidths.map((width, column) => ({ width, ...styled(styles[column]) })),
    rows: long === null ? [] : plainRows(long),
    cells,
  };
}

interface Origin {
  readonly sheet: PlacedSheet;
  readonly calculation: Calculation;
  readonly isLong: boolean;
}

function addCells(cells: Map<string, Partial<XlsxCell>>, range: PlacedRange, origin: Origin): void {
  const { sheet, calculation, isLong } = origin;
  const table = tableAt(sheet, range.row, range.column)?.name ?? "";
  const print = formulaPrinter(table, cellPrinter({ sheet: sheet.name, table }, calculation.areas));
  const styles = stylesOf(range);
  for (const [down, contents] of range.cells.entries()) {
    for (const [across, content] of contents.entries()) {
      if (isLong && isPlain(content)) continue;
      const [row, column] = [range.row + down, range.column + across];
      const shown = () => calculation.valueAt(sheet.name, row, column);
      cells.set(`${row},${column}`, xlsxCell(content, styles[across] ?? {}, { print, shown }));
    }
  }
}

function plainRows(range: PlacedRange): CellValue[][] {
  const above = Array.from({ length: range.row }, (): CellValue[] => []);
  return [...above, ...range.cells.map((contents) => contents.map(plainValue))];
}

function plainValue(content: CellContent): CellValue {
  if (content.kind === "date") return excelDay(content.date);
  return content.kind === "value" && isPlain(content) ? content.value : null;
}

/** Formulas, and text that the file writer would take for an error, need a cell of their own. */
function isPlain(content: CellContent): boolean {
  if (content.kind === "value") return typeof content.value !== "string" || !content.value.startsWith("#");
  return content.kind !== "formula";
}

function stylesOf(range: PlacedRange): readonly CellStyle[] {
  return range.formats.map((format) => xlsxStyle(range, format));
}

function styled(style: CellStyle | undefined): { readonly style?: CellStyle } {
  return style === undefined ? {} : { style };
}
