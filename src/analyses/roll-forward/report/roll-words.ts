import type { MonthSpan } from "../../../domain/month-span";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { TO_THE_CENT } from "../../../report/dollar-check";
import { type DollarColumn, dollarColumns } from "../../../report/dollar-columns";
import type { TableColumn } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import type { RollLine } from "../roll-forward-result";

/** The column that names a month: `2026-01`. */
export const MONTH = "Month";
/** The column of the last day of each month, a date. */
export const MONTH_END = "Month end";
/** Receivables at the close of the day before. */
export const OPENING = "Opening ($)";
/** All movements of the row together. */
export const CHANGE = "Change ($)";
/** Opening and change. */
export const CLOSING = "Closing ($)";
/** Receivables as the aging has them, beside the closing. */
export const AGED = "Aging ($)";
/** PASS or FAIL. */
export const CHECK = "Check";
/** Characters of a column of dollars. */
const WIDTH = 15;

/** The columns that begin a row of a month: its name, and its last day, by which formulas know what came before. */
export function monthColumns(months: readonly MonthSpan[]): readonly TableColumn[] {
  return [
    { name: MONTH, format: "text", width: 12, values: months.map(({ month }) => month.slice(0, 7)) },
    { name: MONTH_END, format: "date", width: 14, values: months.map(({ to }) => ({ date: to })) },
  ];
}

/** The columns of dollars of every table of the roll-forward, one value a row. */
export function rollColumns<Row>(rows: readonly Row[]): DollarColumn<Row> {
  return dollarColumns(rows, WIDTH);
}

/** A column of dollars by one formula for every row. */
export function computed(name: string, each: Formula): TableColumn {
  return { name, format: "dollars", width: WIDTH, formula: each };
}

/** Change, closing, the aging beside it and whether the two agree to the cent: the columns that end every row. */
export function closingColumns(movements: readonly string[], lines: readonly RollLine[]): readonly TableColumn[] {
  const agrees = formula`ABS(${thisRow(CLOSING)}-${thisRow(AGED)})<${TO_THE_CENT}`;
  return [
    computed(CHANGE, formula`ROUND(${rowSum(movements)},2)`),
    computed(CLOSING, formula`ROUND(${thisRow(OPENING)}+${thisRow(CHANGE)},2)`),
    rollColumns(lines)(AGED, ({ agedCents }) => agedCents),
    { name: CHECK, format: "text", width: 9, formula: formula`IF(${agrees},"PASS","FAIL")` },
  ];
}
