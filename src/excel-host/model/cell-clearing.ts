import { BLANK_CELL, PLAIN_FORMAT } from "./cell";
import { assertWritable, type CellsOf } from "./cell-entry";
import { invalidArgument } from "./host-error";

/**
 * Clears cells: `All`, only `Contents`, or only `Formats`.
 * @throws HostError as for every change; InvalidArgument for another word
 */
export function clearCells(target: CellsOf, what: string): void {
  assertWritable(target);
  if (!["All", "Contents", "Formats"].includes(what)) throw invalidArgument(`clear ${what}`);
  const { sheet, area, workbook } = target;
  for (const { row, column, cell } of [...sheet.cells.touched(area)]) {
    const left = what === "Formats" ? { ...cell, format: PLAIN_FORMAT } : { ...BLANK_CELL, format: cell.format };
    sheet.cells.put(row, column, what === "All" ? BLANK_CELL : left);
  }
  workbook.changed();
}
