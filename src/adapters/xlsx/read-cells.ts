import type { CellObject, WorkSheet } from "@e965/xlsx";

/** The cells of one row by column; undefined where nothing stands. */
export type CellRow = readonly (CellObject | undefined)[];

/** A sheet's rows from row 1 to the last one that holds something; formatted but empty rows at the end are left out. */
export function readCellRows(sheet: WorkSheet): readonly CellRow[] {
  const rows: readonly (CellRow | undefined)[] = sheet["!data"] ?? [];
  const last = rows.findLastIndex((row) => row?.some(isFilled) === true);
  return Array.from({ length: last + 1 }, (_, index) => rows[index] ?? []);
}

/**
 * Whether a cell holds a value; a formatted cell without one, or with an empty text, does not.
 * @example isFilled({ t: "s", v: "" }) // false
 */
export function isFilled(cell: CellObject | undefined): cell is CellObject {
  return cell !== undefined && cell.t !== "z" && cell.v !== undefined && cell.v !== "";
}
