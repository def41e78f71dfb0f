import type { CellContent, PlacedSheet, PlacedTable, Rectangle } from "./placed";

/** Whether a cell lies inside a rectangle. */
export function contains(area: Rectangle, row: number, column: number): boolean {
  const isInRows = row >= area.row && row < area.row + area.rows;
  return isInRows && column >= area.column && column < area.column + area.columns;
}

/** What a cell of a sheet holds; undefined where nothing was placed. */
export function contentAt(sheet: PlacedSheet, row: number, column: number): CellContent | undefined {
  const range = sheet.ranges.find((each) => contains(each, row, column));
  return range?.cells[row - range.row]?.[column - range.column];
}

/** The table a cell is part of. */
export function tableAt(sheet: PlacedSheet, row: number, column: number): PlacedTable | undefined {
  return sheet.tables.find((table) => contains(table.range, row, column));
}
