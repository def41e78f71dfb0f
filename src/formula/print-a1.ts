import { assertNever } from "../domain/assert-never";
import type { CellReference, Formula, FormulaPart } from "./formula";
import { type PrintCells, printString } from "./print-excel";

/** A rectangle of cells on a sheet, zero-based. */
export interface CellArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Finds what a formula names in a placed report. */
export interface AreaResolver {
  /** The cell of an input or a total. */
  readonly named: (name: string) => CellArea;
  /** The body of a table's column. */
  readonly columnOf: (table: string, column: string) => CellArea;
  /** Cells of a table by the keys of rows and the names of columns. */
  readonly cellsOf: (reference: CellReference) => CellArea;
  /** Whether a table is a statement, whose cells are read as `E12` and not as `$E$12`; false for the empty name. */
  readonly isStatement: (table: string) => boolean;
}

/** The cell a formula stands in; `table` is empty outside of tables. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly table: string;
}

/**
 * A formula with plain addresses, for engines that know no table references.
 * @example printA1(formula`SUM(${columnOf("AgingByClass", "Not due")})`, place, resolver) // "=SUM($B$5:$B$9)"
 */
export function printA1(formula: Formula, place: FormulaPlace, resolver: AreaResolver): string {
  return `=${formula.map((part) => printPart(part, place, resolver)).join("")}`;
}

/**
 * Writes references to cells as they read from a place: within and between statements without dollar signs, so that a
 * year's formula reads like the next year's; fixed from anywhere else, where a row that Excel adds repeats the formula.
 * @example cellPrinter({ sheet: "Debt", table: "Debt" }, resolver)(cellOf("WaterCash", "ending", "FY2027"))
 * // "'Water cash flow'!E12"
 */
export function cellPrinter(place: Pick<FormulaPlace, "sheet" | "table">, resolver: AreaResolver): PrintCells {
  const isInStatement = resolver.isStatement(place.table);
  return (part) => {
    const area = resolver.cellsOf(part);
    const address = isInStatement && resolver.isStatement(part.table) ? plainCells(area) : fixedCells(area);
    return area.sheet === place.sheet ? address : `${quoteSheet(area.sheet)}!${address}`;
  };
}

/**
 * The letters of a column.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * A zero-based cell as `B3`.
 * @example cellAddress(2, 1) // "B3"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A sheet name as formulas need it before the exclamation mark.
 * @example quoteSheet("Aging by account") // "'Aging by account'"
 */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * A fixed address with its sheet, as defined names and charts need it.
 * @example fixedAddress({ sheet: "Aging", row: 4, column: 1, rows: 5, columns: 1 }) // "'Aging'!$B$5:$B$9"
 */
export function fixedAddress(area: CellArea): string {
  return `${quoteSheet(area.sheet)}!${fixedCells(area)}`;
}

function printPart(part: FormulaPart, place: FormulaPlace, resolver: AreaResolver): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "string":
      return printString(part.value);
    case "input":
    case "total":
      return printArea(resolver.named(part.name), place);
    case "column":
      return printArea(resolver.columnOf(part.table, part.column), place);
    case "cell":
    case "cells":
      return cellPrinter(place, resolver)(part);
    case "this-row":
      return printArea({ ...resolver.columnOf(place.table, part.column), row: place.row, rows: 1 }, place);
    default:
      return assertNever(part);
  }
}

function printArea(area: CellArea, place: FormulaPlace): string {
  return area.sheet === place.sheet ? fixedCells(area) : fixedAddress(area);
}

function plainCells(area: CellArea): string {
  return fixedCells(area).replaceAll("$", "");
}

function fixedCells(area: CellArea): string {
  const first = fixedCell(area.row, area.column);
  const last = fixedCell(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
