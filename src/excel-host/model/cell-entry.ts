import type { Area } from "./area";
import type { Cell, CellFormat, CellScalar } from "./cell";
import { HostError, invalidArgument } from "./host-error";
import type { SheetModel } from "./sheet-model";
import { typedEntry } from "./typed-entry";
import type { WorkbookModel } from "./workbook-model";
import { knownTables } from "../calculation/known-table";
import { translateFormula } from "../calculation/translate-formula";

/** Cells of a sheet of a workbook: what every change of cells is about. */
export interface CellsOf {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The longest text a cell can hold. */
const LONGEST_TEXT = 32_767;

/** @throws HostError AccessDenied on a protected sheet, ItemNotFound on a deleted one */
export function assertWritable({ workbook, sheet }: CellsOf): void {
  workbook.assertAlive(sheet);
  if (sheet.isProtected) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
}

/**
 * Enters values or formulas as if typed; null leaves a cell as it is.
 * @throws HostError InvalidArgument for a grid of another shape, a formula over an unknown table, or too long a text
 */
export function enterValues(target: CellsOf, grid: readonly (readonly (CellScalar | null)[])[]): void {
  assertWritable(target);
  const { sheet, area, workbook } = target;
  assertShape(area, grid);
  const tables = knownTables(workbook);
  const entered = grid.flatMap((line, down) =>
    line.flatMap((value, across) => {
      if (value === null) return [];
      const place = { sheet: sheet.name, row: area.row + down, column: area.column + across };
      const before = sheet.cells.at(place.row, place.column);
      const cell = enteredCell(before, value);
      if (cell.formula !== null) assertFormula(translateFormula(cell.formula, place, tables));
      sheet.cells.put(place.row, place.column, cell);
      return [{ sheet, row: place.row, column: place.column }];
    }),
  );
  workbook.entered(entered);
}

/** Changes the look of every cell of an area; equal formats stay one object. */
export function changeFormat(target: CellsOf, change: (format: CellFormat) => CellFormat): void {
  assertWritable(target);
  const { row, column, rows, columns } = target.area;
  const changed = new Map<CellFormat, CellFormat>();
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const cell = target.sheet.cells.at(r, c);
      const format = changed.get(cell.format) ?? change(cell.format);
      changed.set(cell.format, format);
      if (format !== cell.format) target.sheet.cells.put(r, c, { ...cell, format });
    }
  }
}

function enteredCell(before: Cell, value: CellScalar): Cell {
  if (typeof value === "string" && value.length > LONGEST_TEXT)
    throw invalidArgument("text of more than 32,767 characters");
  const { entry, formula, numberFormat } = typedEntry(value, before.format.numberFormat);
  return { entry, formula, format: numberFormat === null ? before.format : { ...before.format, numberFormat } };
}

function assertShape(area: Area, grid: readonly (readonly unknown[])[]): void {
  const isRight = grid.length === area.rows && grid.every((line) => line.length === area.columns);
  if (!isRight) throw invalidArgument(`values for ${area.rows} x ${area.columns} cells`);
}

/** Excel refuses a formula it cannot parse; here unmatched parentheses and quotes stand for all of them. A text alone is one. */
function assertFormula(formula: string): void {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  let depth = 0;
  for (const character of bare) {
    depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (depth < 0) break;
  }
  if (depth !== 0 || bare.includes('"') || formula.trim() === "=") throw invalidArgument(`formula ${formula}`);
}
