import type { PlacedSheet, PlacedTable } from "../../report/placed";
import { tableAt } from "../../report/placed-cells";

/** A sheet in two: its statements, and all the rest. */
export interface SheetParts {
  readonly statements: PlacedSheet;
  readonly others: PlacedSheet;
}

/**
 * Parts the ranges and tables of a sheet. Excel repeats a formula down a table's empty column when it is written into one
 * of its cells; so a statement, whose cells have formulas of their own, becomes a table only when they are in place.
 */
export function sheetParts(sheet: PlacedSheet): SheetParts {
  const isStatement = (table: PlacedTable | undefined): boolean => table?.rowKeys !== undefined;
  const inStatement = ({ row, column }: PlacedSheet["ranges"][number]): boolean =>
    isStatement(tableAt(sheet, row, column));
  return {
    statements: { ...sheet, ranges: sheet.ranges.filter(inStatement), tables: sheet.tables.filter(isStatement) },
    others: {
      ...sheet,
      ranges: sheet.ranges.filter((range) => !inStatement(range)),
      tables: sheet.tables.filter((table) => !isStatement(table)),
    },
  };
}
