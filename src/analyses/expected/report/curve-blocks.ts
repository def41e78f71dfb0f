import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import type { ChartBlock, TableBlock } from "../../../report/report";
import type { ExpectedResult } from "../expected-result";

/** The curve's table and the columns that other tables look up. */
export const CURVE_TABLE = "ExpectedCurve";
const AGE = "Months since the bill";
const PAID = "Paid in the month";
const OTHER = "Settled otherwise";
const OPEN = "Open when the month begins";

/** One row a month of a bill's life; the two columns of shares of the billed amount are values that a reader may change. */
export function curveTable({ forecast, args }: ExpectedResult): TableBlock {
  const rows = forecast.curve.slice(0, forecast.olderFrom + args.months);
  return {
    kind: "table",
    name: CURVE_TABLE,
    rowCount: rows.length,
    columns: [
      { name: AGE, format: "count", width: 13, values: rows.map(({ offset }) => offset) },
      { name: PAID, format: "percent", width: 13, values: rows.map(({ cashShare }) => cashShare) },
      { name: OTHER, format: "percent", width: 13, values: rows.map(({ otherShare }) => otherShare) },
      { name: OPEN, format: "percent", width: 15, formula: openShare("<", thisRowText(AGE)) },
      {
        name: "Paid, of what was open",
        format: "percent",
        width: 15,
        formula: formula`IF(${thisRow(OPEN)}<=0,0,${thisRow(PAID)}/${thisRow(OPEN)})`,
      },
      { name: "Collected so far", format: "percent", width: 13, formula: settled(PAID, "<=", thisRowText(AGE)) },
    ],
  };
}

/** The share collected, month by month since the bill. */
export function curveChart(): ChartBlock {
  return {
    kind: "chart",
    name: "ExpectedCurveChart",
    title: "Share of billed dollars collected, by months since the bill",
    chart: "line",
    table: CURVE_TABLE,
    categories: AGE,
    series: ["Collected so far"],
    axis: { category: "Months since the bill", value: "Share of billed dollars", format: "percent" },
  };
}

/** The share of a bill that is neither paid nor settled otherwise at ages below (or up to) the one given; never below 0. */
export function openShare(comparison: "<" | "<=", age: Formula): Formula {
  return formula`MAX(0,1-${settled(PAID, comparison, age)}-${settled(OTHER, comparison, age)})`;
}

/** The share of a bill that is paid at the age given; 0 before it is billed. */
export function paidShare(age: Formula): Formula {
  return formula`SUMIF(${columnOf(CURVE_TABLE, AGE)},${age},${columnOf(CURVE_TABLE, PAID)})`;
}

function settled(column: string, comparison: string, age: Formula): Formula {
  return formula`SUMIF(${columnOf(CURVE_TABLE, AGE)},${comparison}&${age},${columnOf(CURVE_TABLE, column)})`;
}

function thisRowText(column: string): Formula {
  return [thisRow(column)];
}
