import { around, holds, SHEET_COLUMNS, type Area } from "./area";
import { BLANK_CELL, type Cell } from "./cell";

/** The cells of one sheet; only cells that somebody touched take room. */
export class CellGrid {
  private readonly cells = new Map<number, Cell>();

  /** The cell at a place; a blank one when nobody touched it. */
  at(row: number, column: number): Cell {
    return this.cells.get(row * SHEET_COLUMNS + column) ?? BLANK_CELL;
  }

  /** Puts a cell in place of another. */
  put(row: number, column: number, cell: Cell): void {
    const key = row * SHEET_COLUMNS + column;
    if (cell === BLANK_CELL) this.cells.delete(key);
    else this.cells.set(key, cell);
  }

  /** The smallest area that holds every cell with content, or null on an empty sheet. */
  used(within?: Area): Area | null {
    let area: Area | null = null;
    for (const { row, column, cell } of this.touched(within)) {
      if (cell.entry === "" && cell.formula === null) continue;
      const one = { row, column, rows: 1, columns: 1 };
      area = area === null ? one : around(area, one);
    }
    return area;
  }

  /** Every touched cell, in no order. */
  *touched(within?: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / SHEET_COLUMNS);
      const column = key % SHEET_COLUMNS;
      if (within === undefined || holds(within, row, column)) yield { row, column, cell };
    }
  }
}
