import type { StatementRow } from "../../../report/report";
import { cellAt, type FundPages, lineOf, type RowParts, type StatementOf } from "./fund-pages";

/** Which cash flow: with no increase at all, or under the recommended path. */
export type CashFlow = Extract<StatementOf, "StatusQuo" | "Cash">;

/** Cells of a cash flow, by line and year. */
export function cashCell(pages: FundPages, of: CashFlow) {
  return (row: string, year: number) => cellAt(pages, of, { row, year });
}

/** A line of dollars. */
export function dollarLine(key: string, pages: FundPages, parts: Omit<RowParts, "format">): StatementRow {
  return lineOf(key, pages, { ...parts, format: "whole-dollars" });
}
