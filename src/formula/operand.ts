import type { CellError, Scalar } from "./cell-scalar";

/** Cells of several columns, row by row: a line of a statement over its years. */
export interface CellBlock {
  readonly columns: number;
  readonly values: readonly Scalar[];
}

/** An operand of a function: one value, the values of a column, or those of a block of cells. */
export type Operand = Scalar | readonly Scalar[] | CellBlock;

/** What is not computed here, though Excel may. */
export const UNKNOWN: CellError = { error: "unknown" };

/** The single value an operand stands for; `unknown` for cells, which no single value can stand for. */
export function one(operand: Operand | undefined): Scalar {
  return operand === undefined || isCells(operand) ? UNKNOWN : operand;
}

/** Whether an operand is cells rather than one value. */
export function isCells(operand: Operand): operand is readonly Scalar[] | CellBlock {
  return typeof operand === "object" && operand !== null && !("error" in operand);
}

/** All values of an operand, row by row. */
export function valuesOf(operand: Operand): readonly Scalar[] {
  if (!isCells(operand)) return [operand];
  return "columns" in operand ? operand.values : operand;
}

/** How many columns an operand has; one value and a column have one. */
export function columnsOf(operand: Operand): number {
  return isCells(operand) && "columns" in operand ? operand.columns : 1;
}
