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
