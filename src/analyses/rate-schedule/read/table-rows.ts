import type { Workbook } from "../../../ports/workbook";
import type { CellValue } from "../../../report/placed";
import type { Codec, Filled } from "../cells/codec";
import type { Cells } from "../cells/figure-cells";
import type { RateTable } from "../rate-tables";
import type { Findings } from "./findings";

/** A row of a rate table as it stands in the workbook now. */
export interface TableRow {
  readonly cells: Cells;
  /** Where a cell of it stands, for messages; the row where no column is named. Rows count from 1 below the headings. */
  place(column?: string): string;
  cell(column: string): Filled | null;
}

/**
 * The rows of a table that hold something; none where there is no such table. Columns are known by their names, in any
 * order; columns that a user added are left alone.
 */
export async function tableRows(
  readTable: Workbook["readTable"],
  { name, columns }: RateTable,
): Promise<readonly TableRow[]> {
  const table = await readTable(name);
  if (table === null) return [];
  const known = table.columns.map((heading) => columns.find((column) => sameName(column.name, heading))?.name ?? null);
  return table.rows.flatMap((row, index) => {
    const cells = Object.fromEntries(
      row.flatMap((value, at) => {
        const [column, filled] = [known[at] ?? null, filledOf(value)];
        return column === null || filled === null ? [] : [[column, filled] as const];
      }),
    );
    return Object.keys(cells).length === 0 ? [] : [rowOf(name, index + 1, cells)];
  });
}

function rowOf(table: string, row: number, cells: Cells): TableRow {
  return {
    cells,
    place: (column) => `${table}, row ${row}${column === undefined ? "" : `, column "${column}"`}`,
    cell: (column) => cells[column] ?? null,
  };
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}

function filledOf(value: CellValue): Filled | null {
  return value === null || (typeof value === "string" && value.trim() === "") ? null : value;
}

/** What a cell means; undefined where it is blank, or means nothing, which is said. */
export function readCell(row: TableRow, column: string, { codec, findings }: CellReading): unknown {
  const cell = row.cell(column);
  return cell === null ? undefined : findings.attempt(row.place(column), () => codec.read(cell));
}

/** By which codec a cell is read, and where it is said when it cannot be. */
export interface CellReading {
  readonly codec: Codec;
  readonly findings: Findings;
}

/** Parts of a schedule that are given, as one object. */
export function given(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
