import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import type { ChartBlock, TableBlock } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import { bucketLabel, UNAPPLIED_LABEL } from "../../aging/report/bucket-label";
import type { RollForwardResult } from "../roll-forward-result";
import type { MovementColumn } from "./movement-columns";
import {
  CHANGE,
  CHECK,
  closingColumns,
  computed,
  MONTH,
  monthColumns,
  MONTH_END,
  OPENING,
  rollColumns,
} from "./roll-words";

/** The table of months; other blocks refer to its columns. */
export const BY_MONTH = "RollForwardByMonth";
const AGING = "RollForwardAging";
const FLOW = "RollForwardFlow";

const RECEIVABLES = "Receivables ($)";
const BILLED = "Billed and penalties ($)";
const COLLECTED = "Collected less returned ($)";

/** One row a month end: opening, every movement, closing as formulas, and the aging it must equal. */
export function monthTable({ months }: RollForwardResult, movements: readonly MovementColumn[]): TableBlock {
  const before = formula`SUMIF(${columnOf(BY_MONTH, MONTH_END)},"<"&${thisRow(MONTH_END)},${columnOf(BY_MONTH, CHANGE)})`;
  return {
    kind: "table",
    name: BY_MONTH,
    rowCount: months.length,
    columns: [
      ...monthColumns(months),
      computed(OPENING, formula`ROUND(${total("RollForward_Opening")}+${before},2)`),
      ...movements.map(({ name, cents }) => rollColumns(months)(name, cents)),
      ...closingColumns(
        movements.map(({ name }) => name),
        months,
      ),
    ],
    highlights: [{ column: CHECK, kind: "pass-fail" }],
  };
}

/** The closing receivables by age, month end by month end. */
export function agingTable(result: RollForwardResult): TableBlock {
  const { months, args } = result;
  const buckets = bucketColumns(result);
  const unapplied = `${UNAPPLIED_LABEL} ($)`;
  const apart = args.credits === "own" ? [] : [unapplied];
  return {
    kind: "table",
    name: AGING,
    rowCount: months.length,
    columns: [
      { name: MONTH, format: "text", width: 11, values: months.map(({ month }) => month.slice(0, 7)) },
      ...buckets.map((name, index) => rollColumns(months)(name, ({ agingCents }) => agingCents[index] ?? 0)),
      ...apart.map((name) => rollColumns(months)(name, ({ unappliedCents }) => unappliedCents)),
      computed(RECEIVABLES, formula`ROUND(${rowSum([...buckets, ...apart])},2)`),
    ],
  };
}

/** The sum of the buckets at the last month end. */
export function lastReceivables(): Formula {
  const rows = formula`COUNTA(${columnOf(AGING, MONTH)})`;
  return formula`INDEX(${columnOf(AGING, RECEIVABLES)},${rows})`;
}

/** Billed beside collected, both positive, from the table of months. */
export function flowTable({ months }: RollForwardResult): TableBlock {
  const of = (column: string, row: number) => formula`INDEX(${columnOf(BY_MONTH, column)},${row + 1})`;
  const rows = months.map((_, row) => row);
  const billed = rows.map((row) => ({ formula: formula`${of("Billed ($)", row)}+${of("Penalties ($)", row)}` }));
  const taken = rows.map((row) => ({ formula: formula`-${of("Collected ($)", row)}-${of("Returned ($)", row)}` }));
  const share = formula`IF(${thisRow(BILLED)}=0,"",${thisRow(COLLECTED)}/${thisRow(BILLED)})`;
  return {
    kind: "table",
    name: FLOW,
    rowCount: months.length,
    columns: [
      { name: MONTH, format: "text", width: 11, values: months.map(({ month }) => month.slice(0, 7)) },
      { name: BILLED, format: "dollars", width: 15, values: billed },
      { name: COLLECTED, format: "dollars", width: 15, values: taken },
      { name: "Collected per dollar billed", format: "percent", width: 15, formula: share },
    ],
  };
}

/** The closing receivables by age, stacked; unapplied credit is below nothing and stands in the table only. */
export function agingChart(result: RollForwardResult): ChartBlock {
  return {
    kind: "chart",
    name: "RollForwardAgingChart",
    title: "Receivables at each month end, by age",
    chart: "stacked-column",
    table: AGING,
    categories: MONTH,
    series: bucketColumns(result),
    axis: { category: "Month", value: "Dollars", format: "whole-dollars" },
  };
}

/** Billed and collected as lines. */
export function flowChart(): ChartBlock {
  return {
    kind: "chart",
    name: "RollForwardFlowChart",
    title: "Billed and collected by month",
    chart: "line",
    table: FLOW,
    categories: MONTH,
    series: [BILLED, COLLECTED],
    axis: { category: "Month", value: "Dollars", format: "whole-dollars" },
  };
}

function bucketColumns({ buckets }: RollForwardResult): readonly string[] {
  return buckets.map((bucket) => `${bucketLabel(bucket)} ($)`);
}
