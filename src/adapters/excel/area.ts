import { cellAddress } from "../../formula/print-a1";
import type { Rectangle } from "../../report/placed";

/** Whether two areas share a cell. */
export function overlaps(one: Rectangle, other: Rectangle): boolean {
  const rows = one.row < other.row + other.rows && other.row < one.row + one.rows;
  return rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
}

/**
 * The parts of an area that none of the others covers.
 * @example uncovered({ row: 0, column: 0, rows: 3, columns: 1 }, [{ row: 0, column: 0, rows: 2, columns: 1 }]) // row 2
 */
export function uncovered(area: Rectangle, others: readonly Rectangle[]): readonly Rectangle[] {
  return others.reduce<readonly Rectangle[]>((parts, other) => parts.flatMap((part) => without(part, other)), [area]);
}

/** Above, below, left and right of the hole. */
function without(area: Rectangle, hole: Rectangle): readonly Rectangle[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  const parts = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest area around others; of none, the first cell. */
export function around(areas: readonly Rectangle[]): Rectangle {
  if (areas.length === 0) return { row: 0, column: 0, rows: 1, columns: 1 };
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

/**
 * The same cells in fewer areas: neighbours side by side become one, then neighbours below each other.
 * @example joined([{ row: 0, column: 0, rows: 1, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }]).length // 1
 */
export function joined(areas: readonly Rectangle[]): readonly Rectangle[] {
  const across = joinNeighbours(areas, (one, next) =>
    one.row === next.row && one.rows === next.rows && one.column + one.columns === next.column
      ? { ...one, columns: one.columns + next.columns }
      : null,
  );
  return joinNeighbours(across, (one, next) =>
    one.column === next.column && one.columns === next.columns && one.row + one.rows === next.row
      ? { ...one, rows: one.rows + next.rows }
      : null,
  );
}

function joinNeighbours(
  areas: readonly Rectangle[],
  join: (one: Rectangle, next: Rectangle) => Rectangle | null,
): readonly Rectangle[] {
  const done: Rectangle[] = [];
  for (const next of [...areas].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const index = done.findIndex((one) => join(one, next) !== null);
    const wider = index < 0 ? null : join(done[index] ?? next, next);
    if (wider === null) done.push(next);
    else done[index] = wider;
  }
  return done;
}

/** An area as Excel prints it, without the sheet: `B2:D9`. */
export function areaAddress({ row, column, rows, columns }: Rectangle): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/**
 * Reads one area of an address as Excel gives it back, with or without a sheet and dollar signs.
 * @returns null for anything else, such as `#REF!`
 * @example readArea("'Aging'!$B$2:$D$9") // { row: 1, column: 1, rows: 8, columns: 3 }
 */
export function readArea(address: string): Rectangle | null {
  const cells = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(cells);
  if (match === null) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const column = columnNumber(firstColumn);
  const row = Number(firstRow) - 1;
  return { row, column, rows: Number(lastRow) - row, columns: columnNumber(lastColumn) - column + 1 };
}

/** The sheet's name in an address, without its quotes; of several addresses the first counts. */
export function sheetOfAddress(address: string): string {
  const [, quoted, plain = ""] = /^(?:'((?:[^']|'')*)'|([^'!,]+))!/.exec(address) ?? [];
  return quoted === undefined ? plain : quoted.replaceAll("''", "'");
}

/** Zero-based. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
