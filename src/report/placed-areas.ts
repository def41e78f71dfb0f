import type { AreaResolver, CellArea } from "../formula/print-a1";
import { columnBody } from "./place-chart";
import type { CellReference } from "../formula/formula";
import type { PlacedReport, PlacedTable, Rectangle } from "./placed";

/**
 * Finds the cells that formulas of a placed report name, for `printA1`.
 * @throws Error, from the resolver, for a name the report does not hold
 */
export function placedAreas(report: PlacedReport): AreaResolver {
  const names = new Map(report.names.map((each) => [each.name, each]));
  const tables = tablesOf(report);
  return {
    named(name): CellArea {
      const cell = names.get(name);
      if (cell === undefined) throw new Error(`the report names no cell ${name}`);
      return { sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 };
    },
    columnOf(name, column): CellArea {
      const { sheet, table } = tableNamed(tables, name);
      return { sheet, ...columnBody(table, column) };
    },
    cellsOf(reference): CellArea {
      const { sheet, table } = tableNamed(tables, reference.table);
      return { sheet, ...cellsOfTable(table, reference) };
    },
    isStatement: (name) => tables.get(name)?.table.rowKeys !== undefined,
  };
}

interface TableOnSheet {
  readonly sheet: string;
  readonly table: PlacedTable;
}

function tablesOf(report: PlacedReport): ReadonlyMap<string, TableOnSheet> {
  return new Map(
    report.sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, { sheet: sheet.name, table }] as const)),
  );
}

function tableNamed(tables: ReadonlyMap<string, TableOnSheet>, name: string): TableOnSheet {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`the report has no table ${name}`);
  return found;
}

/**
 * The cells of a table between two rows and two columns, both counted in.
 * @throws Error when the table has no such row or column
 */
function cellsOfTable(table: PlacedTable, reference: CellReference): Rectangle {
  const isOne = reference.kind === "cell";
  const rows = isOne ? [reference.row, reference.row] : reference.rows;
  const columns = isOne ? [reference.column, reference.column] : reference.columns;
  const [top, bottom] = inOrder(rows.map((key) => rowOf(table, key)));
  const [left, right] = inOrder(columns.map((name) => columnBody(table, name).column));
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function rowOf(table: PlacedTable, key: string): number {
  const index = table.rowKeys === undefined ? Number(key) : table.rowKeys.indexOf(key);
  const isBody = Number.isInteger(index) && index >= 0 && index < table.range.rows - 1;
  if (!isBody) throw new Error(`table ${table.name} has no row ${key}`);
  return table.range.row + 1 + index;
}

function inOrder(ends: readonly number[]): readonly [low: number, high: number] {
  return [Math.min(...ends), Math.max(...ends)];
}
