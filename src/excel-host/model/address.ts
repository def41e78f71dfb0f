import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "./area";

/** An address as typed: the sheet's name if it was given, and the cells. */
export interface Address {
  readonly sheet: string | null;
  readonly area: Area;
}

/**
 * The letters of a column.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * The zero-based number of a column.
 * @example columnNumber("AB") // 27
 */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Cells as Excel prints them: `B3`, `B3:D9`, `A:C`, `1:4`.
 * @example printCells({ row: 2, column: 1, rows: 1, columns: 1 }) // "B3"
 */
export function printCells({ row, column, rows, columns }: Area): string {
  const first = columnLetters(column);
  const last = columnLetters(column + columns - 1);
  if (rows === SHEET_ROWS) return `${first}:${last}`;
  if (columns === SHEET_COLUMNS) return `${row + 1}:${row + rows}`;
  return rows === 1 && columns === 1 ? `${first}${row + 1}` : `${first}${row + 1}:${last}${row + rows}`;
}

/** A sheet's name as formulas write it: in quotes unless it is a plain word. */
export function printSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * Reads an address with or without a sheet and dollar signs.
 * @returns null when the text is no address
 * @example parseAddress("'By account'!$B$3:$D$9")?.area // { row: 2, column: 1, rows: 7, columns: 3 }
 */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf("!");
  const area = parseCells(text.slice(bang + 1).replaceAll("$", ""));
  if (area === null) return null;
  const sheet =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .replace(/^'(.*)'$/, "$1")
          .replaceAll("''", "'");
  return { sheet, area };
}

function parseCells(text: string): Area | null {
  const [from = "", to = from, more] = text.split(":");
  const first = parseCorner(from);
  const last = parseCorner(to);
  if (more !== undefined || first === null || last === null) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if (first.row === null && first.column === null) return null;
  if ((first.row === null || first.column === null) && !text.includes(":")) return null;
  const rows = span(first.row, last.row, SHEET_ROWS);
  const columns = span(first.column, last.column, SHEET_COLUMNS);
  return { row: rows.start, rows: rows.length, column: columns.start, columns: columns.length };
}

function parseCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  return { column: letters === "" ? null : columnNumber(letters), row: digits === "" ? null : Number(digits) - 1 };
}

function span(
  one: number | null,
  other: number | null,
  whole: number,
): { readonly start: number; readonly length: number } {
  if (one === null || other === null) return { start: 0, length: whole };
  return { start: Math.min(one, other), length: Math.abs(other - one) + 1 };
}
