import type { CellObject, Range, WorkSheet } from "@e965/xlsx";
import type { DateSystem } from "../../ports/sheet-date";
import { type SheetCell, sheetRow } from "../../ports/sheet-row";
import type { SheetRow } from "../../ports/spreadsheet-reader";
import { cellText } from "./read-cell";
import { type CellRow, isFilled } from "./read-cells";

/** Reads the rows of one sheet: its merged ranges and hidden rows are looked up once. `index` counts from 0. */
export function readRow(sheet: WorkSheet, system: DateSystem): (cells: CellRow, index: number) => SheetRow {
  const merged = mergesByRow(sheet["!merges"] ?? [], sheet["!data"]?.length ?? 0);
  const marks = sheet["!rows"] ?? [];
  return (cells, index) => {
    const covers = (merged.get(index) ?? []).filter(({ s }) => s.c < cells.length);
    const filled = cells.flatMap((cell, column): readonly SheetCell[] => {
      const isCovered = covers.some(({ s, e }) => column >= s.c && column <= e.c && (index > s.r || column > s.c));
      return isFilled(cell) && !isCovered ? [sheetCell(cell, column, system)] : [];
    });
    return sheetRow({ row: index + 1, hidden: marks[index]?.hidden === true }, filled);
  };
}

/** Merged ranges by the rows they touch. Files may hold forgotten values under a range's top left cell. */
function mergesByRow(merges: readonly Range[], rowCount: number): ReadonlyMap<number, readonly Range[]> {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    for (let row = merge.s.r; row <= Math.min(merge.e.r, rowCount - 1); row++) {
      const others = byRow.get(row);
      if (others === undefined) byRow.set(row, [merge]);
      else others.push(merge);
    }
  }
  return byRow;
}

function sheetCell(cell: CellObject, column: number, system: DateSystem): SheetCell {
  return { column, text: cellText(cell, system), isError: cell.t === "e", formula: cell.f };
}
