import { monthOfNumber, monthNumber } from "../../../domain/month-number";
import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow } from "../../../formula/references";
import type { TableBlock, TableColumn } from "../../../report/report";
import type { ExpectedResult } from "../expected-result";
import { openShare, paidShare } from "./curve-blocks";

/** The table of bills by month, open and to come. */
export const COHORT_TABLE = "ExpectedByBillingMonth";
/** The rows of open bills, by their age. */
export const OPEN_BILLS = ">=0";
/** The rows of bills to come: their age is negative. */
export const COMING_BILLS = "<0";
/** Growth of bills over last year, as a share. */
export const GROWTH = "In_ExpectedGrowth";

const AGE = "Months since the bill";
const BASIS = "Open, or billed last year ($)";
const AMOUNT = "Open, or to be billed ($)";
const SHARE = "Share still open";
const STILL_OPEN = "Still open at the end ($)";

interface CohortRow {
  readonly label: string;
  readonly age: number;
  readonly cents: number;
}

/** One row a billing month: open bills run off by the curve, bills to come from their own month on. */
export function cohortTable(result: ExpectedResult): TableBlock {
  const rows = [...openRows(result), ...comingRows(result)];
  return {
    kind: "table",
    name: COHORT_TABLE,
    rowCount: rows.length,
    columns: [
      { name: "Bills of", format: "text", width: 22, values: rows.map(({ label }) => label) },
      { name: AGE, format: "count", width: 9, values: rows.map(({ age }) => age) },
      { name: BASIS, format: "dollars", width: 15, values: rows.map(({ cents }) => toDollars(cents)) },
      { name: AMOUNT, format: "dollars", width: 15, formula: grown() },
      { name: SHARE, format: "percent", width: 9, formula: openShare("<=", [thisRow(AGE)]) },
      ...result.months.map(({ month }, index) => runOffColumn(month, index + 1)),
      { name: STILL_OPEN, format: "whole-dollars", width: 13, formula: stillOpen(result.months.length) },
    ],
  };
}

/** The sum of a month's column over open or over coming bills. */
export function monthSum(month: string, which: string): Formula {
  return sumOf(monthColumn(month), which);
}

/** Open bills in all, and what is still open of them at the end of the months ahead. */
export function openSums(): { readonly open: Formula; readonly stillOpen: Formula } {
  return { open: sumOf(AMOUNT, OPEN_BILLS), stillOpen: sumOf(STILL_OPEN, OPEN_BILLS) };
}

/** The oldest row holds everything that is older still. */
function openRows({ forecast, args }: ExpectedResult): readonly CohortRow[] {
  const last = monthNumber(args.asOf);
  return forecast.open.map(({ age, amountCents }) => {
    const month = monthOfNumber(last - age).slice(0, 7);
    const label = age === forecast.olderFrom - 1 ? `${month} and before` : month;
    return { label: `${label}, open`, age, cents: amountCents };
  });
}

function comingRows({ forecast, months }: ExpectedResult): readonly CohortRow[] {
  return forecast.coming.bases.map((cents, index) => ({
    label: `${months[index]?.month.slice(0, 7) ?? ""}, to come`,
    age: -1 - index,
    cents,
  }));
}

function grown(): Formula {
  return formula`${thisRow(BASIS)}*IF(${thisRow(AGE)}<0,1+${input(GROWTH)},1)`;
}

function runOffColumn(month: string, ahead: number): TableColumn {
  const paid = paidShare(formula`${thisRow(AGE)}+${ahead}`);
  const value = formula`IF(${thisRow(SHARE)}<=0,0,${thisRow(AMOUNT)}*${paid}/${thisRow(SHARE)})`;
  return { name: monthColumn(month), format: "whole-dollars", width: 11, formula: value };
}

function stillOpen(months: number): Formula {
  const then = openShare("<=", formula`${thisRow(AGE)}+${months}`);
  return formula`IF(${thisRow(SHARE)}<=0,${thisRow(AMOUNT)},${thisRow(AMOUNT)}*${then}/${thisRow(SHARE)})`;
}

function monthColumn(month: string): string {
  return `${month.slice(0, 7)} ($)`;
}

function sumOf(column: string, which: string): Formula {
  return formula`SUMIF(${columnOf(COHORT_TABLE, AGE)},${which},${columnOf(COHORT_TABLE, column)})`;
}
