/** A rectangle of cells on one sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a sheet in Excel 2007 and later. */
export const SHEET_ROWS = 1_048_576;
/** Columns of a sheet in Excel 2007 and later. */
export const SHEET_COLUMNS = 16_384;

/** A whole sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Whether an area lies on a sheet at all. */
export function isOnSheet(area: Area): boolean {
  const { row, column, rows, columns } = area;
  return (
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= SHEET_ROWS &&
    column + columns <= SHEET_COLUMNS
  );
}

/** Whether two areas share a cell. */
export function overlaps(one: Area, other: Area): boolean {
  const rows = one.row < other.row + other.rows && other.row < one.row + one.rows;
  return rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
}

/** Whether a cell lies in an area. */
export function holds(area: Area, row: number, column: number): boolean {
  return overlaps(area, { row, column, rows: 1, columns: 1 });
}

/** The smallest area around two areas. */
export function around(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}
