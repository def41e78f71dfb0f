import { assertWritable, type CellsOf } from "../model/cell-entry";
import { USUAL_COLUMN_WIDTH, USUAL_ROW_HEIGHT } from "../model/sheet-model";

/** Points one character takes in the usual font; Excel measures, this host estimates. */
const CHARACTER_WIDTH = 5.25;

/** Makes rows high enough for their wrapped text, by an estimate of characters to a line. */
export function autofitRows(cells: CellsOf): void {
  assertWritable(cells);
  const { sheet, area } = cells;
  const lines = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.touched(area)) {
    if (!cell.format.wrap || typeof cell.entry !== "string") continue;
    const width = Math.max(1, Math.floor((sheet.columnWidths.get(column) ?? USUAL_COLUMN_WIDTH) / CHARACTER_WIDTH));
    const needed = cell.entry.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    lines.set(row, Math.max(needed, lines.get(row) ?? 1));
  }
  for (const [row, count] of lines) sheet.rowHeights.set(row, count * USUAL_ROW_HEIGHT);
}
