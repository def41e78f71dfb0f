import type { Forecast } from "../../../domain/forecast-error";
import { monthOfNumber } from "../../../domain/month-number";
import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import type { ChartBlock, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import type { ExpectedResult } from "../expected-result";

const TABLE = "ExpectedBackTest";
/** The columns of a horizon: what was expected, what came, and how far apart they are. */
const NEXT = columnsOf("");
const THREE = columnsOf(", three months");

type Horizon = ReturnType<typeof columnsOf>;

/** One row a month end at which the forecast is made again; empty while the months are not over. */
export function backTestTable({ backTest }: ExpectedResult): TableBlock {
  const { months } = backTest;
  return {
    kind: "table",
    name: TABLE,
    rowCount: months.length,
    columns: [
      { name: "Made after", format: "text", width: 10, values: months.map((each) => text(each.madeAfter)) },
      { name: "Month", format: "text", width: 10, values: months.map((each) => text(each.madeAfter + 1)) },
      ...horizonColumns(
        NEXT,
        months.map(({ next }) => next),
      ),
      ...horizonColumns(
        THREE,
        months.map(({ nextThree }) => nextThree),
      ),
    ],
  };
}

/** Expected beside received, month by month. */
export function backTestChart(): ChartBlock {
  return {
    kind: "chart",
    name: "ExpectedBackTestChart",
    title: "One month ahead: expected and received",
    chart: "line",
    table: TABLE,
    categories: "Month",
    series: [NEXT.expected, NEXT.received],
    axis: { category: "Month", value: "Dollars", format: "whole-dollars" },
  };
}

/** How far the forecasts were off, one month and three months ahead. */
export function backTestTotals(): TotalsBlock {
  return {
    kind: "totals",
    totals: [
      ...errorTotals("Expected_One", "One month", NEXT),
      ...errorTotals("Expected_Three", "Three months", THREE),
    ],
  };
}

function columnsOf(span: string) {
  return {
    expected: `Expected${span} ($)`,
    received: `Received${span} ($)`,
    error: `Too much (+) or too little${span} ($)`,
    missed: `Missed by${span} ($)`,
    share: `Missed by${span}`,
  };
}

function horizonColumns(names: Horizon, forecasts: readonly (Forecast | null)[]): readonly TableColumn[] {
  const known = (cents: (forecast: Forecast) => number) =>
    forecasts.map((each) => (each === null ? null : toDollars(cents(each))));
  const whereKnown = (value: Formula) => formula`IF(${thisRow(names.received)}="","",${value})`;
  const difference = formula`${thisRow(names.expected)}-${thisRow(names.received)}`;
  const relative = formula`IF(${thisRow(names.received)}=0,"",ABS(${difference})/${thisRow(names.received)})`;
  const width = 13;
  return [
    { name: names.expected, format: "whole-dollars", width, values: known(({ expected }) => expected) },
    { name: names.received, format: "whole-dollars", width, values: known(({ actual }) => actual) },
    { name: names.error, format: "whole-dollars", width, formula: whereKnown(difference) },
    { name: names.missed, format: "whole-dollars", width, formula: whereKnown(formula`ABS(${difference})`) },
    { name: names.share, format: "percent", width: 10, formula: whereKnown(relative) },
  ];
}

function errorTotals(...[name, horizon, columns]: readonly [string, string, Horizon]): TotalsBlock["totals"] {
  const received = formula`SUM(${columnOf(TABLE, columns.received)})`;
  const quotient = (part: string) => formula`IF(${received}=0,"n/a",SUM(${columnOf(TABLE, part)})/${received})`;
  const mean = formula`IF(COUNT(${columnOf(TABLE, columns.share)})=0,"n/a",AVERAGE(${columnOf(TABLE, columns.share)}))`;
  const one = (key: string, label: string, of: { readonly value: Formula; readonly note: string }) => ({
    name: `${name}${key}`,
    label: `${horizon}: ${label}`,
    value: { formula: of.value },
    format: "percent" as const,
    note: of.note,
  });
  return [
    one("Wape", "missed by", { value: quotient(columns.missed), note: "of all dollars (WAPE)" }),
    one("Mape", "missed by, on average", { value: mean, note: "mean of the shares (MAPE)" }),
    one("Bias", "in all", { value: quotient(columns.error), note: "too much (+) or too little (bias)" }),
  ];
}

function text(month: number): string {
  return monthOfNumber(month).slice(0, 7);
}
