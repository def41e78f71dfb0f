import type { FormulaPart } from "./formula";

/**
 * A named input cell.
 * @example formula`${input("In_AsOfDate")}-30` // =In_AsOfDate-30
 */
export function input(name: string): FormulaPart {
  return { kind: "input", name };
}

/**
 * A whole column of a table's body, without its header.
 * @example formula`SUM(${columnOf("AgingByClass", "Not due")})` // =SUM(AgingByClass[Not due])
 */
export function columnOf(table: string, column: string): FormulaPart {
  return { kind: "column", table, column };
}

/**
 * The cell of another column in the same row of the table the formula stands in.
 * @example formula`${thisRow("Open")}*${thisRow("Rate")}` // =[@Open]*[@Rate]
 */
export function thisRow(column: string): FormulaPart {
  return { kind: "this-row", column };
}

/**
 * A named cell of a totals or checks block.
 * @example formula`${thisRow("Open")}/${total("Aging_Total")}` // =[@Open]/Aging_Total
 */
export function total(name: string): FormulaPart {
  return { kind: "total", name };
}

/**
 * One cell of a statement, by its line and its year, from anywhere in the report; of an ordinary table by the index of its
 * row, "0" being the first. Read as an address, since a roll-forward cannot be a column formula.
 * @example formula`${cellOf("WaterCash", "ending", "FY2027")}-1` // =E12-1 on the same sheet
 */
export function cellOf(table: string, row: string, column: string): FormulaPart {
  return { kind: "cell", table, row, column };
}

/**
 * A line's cells from one year to another, both counted in.
 * @example formula`SUM(${cellsOf("WaterCash", "revenue", ["FY2027", "FY2031"])})` // =SUM(C12:G12)
 */
export function cellsOf(table: string, row: string, columns: readonly [first: string, last: string]): FormulaPart {
  return { kind: "cells", table, rows: [row, row], columns };
}

/**
 * One year's cells of neighbouring lines, both ends counted in; headings between them count as nothing in a sum.
 * @example formula`SUM(${cellsDown("WaterCash", "FY2027", ["salaries", "power"])})` // =SUM(C4:C9)
 */
export function cellsDown(table: string, column: string, rows: readonly [first: string, last: string]): FormulaPart {
  return { kind: "cells", table, rows, columns: [column, column] };
}
