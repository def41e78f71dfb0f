import { isError } from "../formula/cell-scalar";
import { cellAddress } from "../formula/print-a1";
import type { Calculation } from "./calculate";
import type { PlacedReport, PlacedSheet } from "./placed";

/**
 * Cells that show an error.
 * @example errorCells(report, new Calculation(report)) // ["Aging!D12 #DIV/0!"]
 */
export function errorCells(report: PlacedReport, calculation: Calculation): readonly string[] {
  return report.sheets.flatMap((sheet) =>
    formulaCells(sheet).flatMap(({ row, column }) => {
      const value = calculation.valueAt(sheet.name, row, column);
      const isShown = isError(value) && value.error !== "unknown";
      return isShown ? [`${sheet.name}!${cellAddress(row, column)} ${value.error}`] : [];
    }),
  );
}

function formulaCells(sheet: PlacedSheet): readonly { readonly row: number; readonly column: number }[] {
  return sheet.ranges.flatMap((range) =>
    range.cells.flatMap((cells, down) =>
      cells.flatMap((cell, across) =>
        cell.kind === "formula" ? [{ row: range.row + down, column: range.column + across }] : [],
      ),
    ),
  );
}
