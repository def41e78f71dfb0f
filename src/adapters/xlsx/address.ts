/** A rectangle of a sheet, zero-based; a single cell is one row by one column. */
export interface SheetArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells a defined name or a table's range stands for; null when the text is no plain address, such as `#REF!`.
 * @param sheet sheet of an address that names none
 * @example readAddress("'Aging'!$B$5:$C$9", "") // { sheet: "Aging", row: 4, column: 1, rows: 5, columns: 2 }
 */
export function readAddress(text: string, sheet: string): SheetArea | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, quoted, plain, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = columnIndex(firstColumn);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet,
    row,
    column,
    rows: Number(lastRow) - row,
    columns: columnIndex(lastColumn) + 1 - column,
  };
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
