import type { AreaResolver, CellArea } from "../formula/print-a1";
import { columnBody } from "./place-chart";
import type { PlacedReport } from "./placed";

/**
 * Finds the cells that formulas of a placed report name, for `printA1`.
 * @throws Error, from the resolver, for a name the report does not hold
 */
export function placedAreas(report: PlacedReport): AreaResolver {
  const names = new Map(report.names.map((each) => [each.name, each]));
  const tables = new Map(
    report.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, { sheet: sheet.name, table }])),
  );
  return {
    named(name): CellArea {
      const cell = names.get(name);
      if (cell === undefined) throw new Error(`the report names no cell ${name}`);
      return { sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 };
    },
    columnOf(name, column): CellArea {
      const found = tables.get(name);
      if (found === undefined) throw new Error(`the report has no table ${name}`);
      return { sheet: found.sheet, ...columnBody(found.table, column) };
    },
  };
}
