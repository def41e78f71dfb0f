import type { Range, WorkSheet } from "@e965/xlsx";
import type { DateSystem } from "../../ports/sheet-date";
import type { SheetRow } from "../../ports/spreadsheet-reader";
import { type CellRow, isFilled } from "./read-cells";
import { cellText, errorText } from "./read-cell";

const SUBTOTAL = /\b(SUBTOTAL|AGGREGATE)\s*\(/i;

/** Reads the rows of one sheet: its merged ranges and hidden rows are looked up once. `index` counts from 0. */
export function readRow(sheet: WorkSheet, system: DateSystem): (cells: CellRow, index: number) => SheetRow {
  const covered = coveredCells(sheet["!merges"] ?? []);
  const marks = sheet["!rows"] ?? [];
  return (cells, index) => {
    const shown = cells.map((cell, column) => (covered.get(index)?.has(column) === true ? undefined : cell));
    const texts = shown.map((cell) => (isFilled(cell) ? cellText(cell, system) : null));
    return {
      row: index + 1,
      cells: texts.slice(0, texts.findLastIndex((text) => text !== null) + 1),
      hidden: marks[index]?.hidden === true,
      errors: shown.flatMap((cell, column) => {
        return cell?.t === "e" ? [`${columnLetters(column)}${index + 1} ${errorText(cell)}`] : [];
      }),
      subtotal: shown.some((cell) => cell?.f !== undefined && SUBTOTAL.test(cell.f)),
    };
  };
}

/** By row, the columns that lie under a merged range's top left cell; files may hold forgotten values there. */
function coveredCells(merges: readonly Range[]): ReadonlyMap<number, ReadonlySet<number>> {
  const covered = new Map<number, Set<number>>();
  for (const { s, e } of merges) {
    for (let row = s.r; row <= e.r; row++) {
      const columns = covered.get(row) ?? new Set();
      for (let column = row === s.r ? s.c + 1 : s.c; column <= e.c; column++) columns.add(column);
      covered.set(row, columns);
    }
  }
  return covered;
}

/** `A` for column 0, `AA` for column 26. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
