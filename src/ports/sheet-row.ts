import type { SheetRow } from "./spreadsheet-reader";

/** A filled cell of a sheet, as a reader of one file format finds it. */
export interface SheetCell {
  /** Column, from 0. */
  readonly column: number;
  readonly text: string;
  /** `text` is an error, `#REF!` and the like, and no value. */
  readonly isError?: boolean;
  /** The formula that computes it, in whatever notation the file has. */
  readonly formula?: string | undefined;
}

const SUBTOTAL = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/**
 * Puts the filled cells of a row, in the order of their columns, together to the row that the port promises.
 * @example sheetRow({ row: 7, hidden: false }, [{ column: 3, text: "#REF!", isError: true }]).errors // ["D7 #REF!"]
 */
export function sheetRow(place: Pick<SheetRow, "row" | "hidden">, filled: readonly SheetCell[]): SheetRow {
  const cells: (string | null)[] = [];
  for (const { column, text } of filled) {
    while (cells.length < column) cells.push(null);
    cells[column] = text;
  }
  const errors = filled.filter(({ isError }) => isError === true);
  return {
    row: place.row,
    cells,
    hidden: place.hidden,
    errors: errors.map(({ column, text }) => `${columnLetters(column)}${place.row} ${text}`),
    subtotal: filled.some(({ formula }) => formula !== undefined && SUBTOTAL.test(formula)),
  };
}

/** `A` for column 0, `AA` for column 26. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
