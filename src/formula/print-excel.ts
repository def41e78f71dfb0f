import { assertNever } from "../domain/assert-never";
import type { CellReference, Formula, FormulaPart } from "./formula";

/** Writes a reference to cells as the address they have; `cellPrinter` makes one for a place. */
export type PrintCells = (part: CellReference) => string;

/**
 * A formula as a reader sees it in Excel's formula bar, and as Office.js takes it.
 * @param cells writes references to single cells; without it a formula may hold none
 * @example printExcel(formula`${thisRow("Not due")}/${total("Aging_Total")}`) // "=[@[Not due]]/Aging_Total"
 */
export function printExcel(formula: Formula, cells: PrintCells = nowhere): string {
  const thisRow = (column: string): string => `[@${bracketed(column)}]`;
  return `=${formula.map((part) => printPart(part, { thisRow, cells, escape: escapeTyped })).join("")}`;
}

/**
 * A formula as it stands in the parts of an .xlsx file, without the equals sign.
 * @param table name of the table the formula stands in; empty outside of tables
 * @param cells writes references to single cells; without it a formula may hold none
 * @throws Error when a same-row reference stands outside of a table
 * @example printFile(formula`${thisRow("Not due")}*2`, "AgingByClass") // "AgingByClass[[#This Row],[Not due]]*2"
 */
export function printFile(formula: Formula, table: string, cells: PrintCells = nowhere): string {
  const thisRow = (column: string): string => {
    if (table === "") throw new Error(`a same-row reference to ${column} stands outside of a table`);
    return `${table}[[#This Row],[${escapeStored(column)}]]`;
  };
  return formula.map((part) => printPart(part, { thisRow, cells, escape: escapeStored })).join("");
}

/** A text constant between quotes. */
export function printString(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

function nowhere(part: CellReference): string {
  throw new Error(`a cell of ${part.table} has no address here`);
}

interface Style {
  readonly thisRow: (column: string) => string;
  readonly cells: PrintCells;
  readonly escape: (column: string) => string;
}

function printPart(part: FormulaPart, { thisRow, cells, escape }: Style): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "string":
      return printString(part.value);
    case "input":
    case "total":
      return part.name;
    case "column":
      return `${part.table}[${escape(part.column)}]`;
    case "this-row":
      return thisRow(part.column);
    case "cell":
    case "cells":
      return cells(part);
    default:
      return assertNever(part);
  }
}

function bracketed(column: string): string {
  return /^[A-Za-z0-9]+$/.test(column) ? column : `[${escapeTyped(column)}]`;
}

/** Excel's own list: brackets, the number sign, the quote and, in typed formulas, the at sign. */
function escapeTyped(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}

function escapeStored(column: string): string {
  return column.replace(/['[\]#]/g, "'$&");
}
