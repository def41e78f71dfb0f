import type { Formula, FormulaPart } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import { dollarTotal } from "../../../report/dollar-total";
import type { ChartBlock, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import { sameBuckets } from "../compared";
import type { BucketAmount, WhatIfResult } from "../what-if-result";
import { bucketHead } from "../what-if-sentence";

/** The table of amounts: one row a choice, one column a bucket. */
export const AMOUNTS = "WhatIfAmounts";
const CHANGES = "WhatIfChanges";
const CHOICE = "Choice";
const TOTAL = "Total ($)";
/** The row that all others are compared with. */
const BASE = "This aging, as it was run";
const CHOICE_WIDTH = 42;
const MOVED = "Moved ($)";

/** What stands in each bucket under each choice, this aging first; the row's total is a formula. */
export function amountTable(result: WhatIfResult): TableBlock {
  const rows: readonly (readonly BucketAmount[])[] = [
    result.base,
    ...sameBuckets(result).map(({ buckets }) => buckets),
  ];
  const names = result.base.map(bucketColumn);
  const dollars = dollarColumns(rows, 14);
  return {
    kind: "table",
    name: AMOUNTS,
    rowCount: rows.length,
    columns: [
      choices([BASE, ...sameBuckets(result).map(({ label }) => label)]),
      ...names.map((name, place) => dollars(name, (row) => row[place]?.amountCents ?? 0)),
      { name: TOTAL, format: "dollars", width: 14, formula: formula`ROUND(${rowSum(names)},2)` },
    ],
  };
}

/** The receivables of this aging, under the name that everything else on the sheet refers to. */
export function baseTotal(): TotalsBlock {
  const label = "Receivables, the same under every choice";
  return { kind: "totals", totals: [dollarTotal("WhatIf_Total", label, rowOf(TOTAL, BASE))] };
}

/** What each choice would change in each bucket, as formulas over the table of amounts, and how much would move in all. */
export function changeTable(result: WhatIfResult): TableBlock {
  const names = result.base.map(bucketColumn);
  const sizes = names.flatMap((name, index): readonly FormulaPart[] =>
    index === 0 ? formula`ABS(${thisRow(name)})` : formula`+ABS(${thisRow(name)})`,
  );
  return {
    kind: "table",
    name: CHANGES,
    rowCount: sameBuckets(result).length,
    columns: [
      choices(sameBuckets(result).map(({ label }) => label)),
      ...names.map((name): TableColumn => ({ name, format: "dollars", width: 14, formula: change(name) })),
      { name: MOVED, format: "dollars", width: 14, formula: formula`ROUND(${sizes}/2,2)` },
      {
        name: "Share of receivables",
        format: "percent",
        width: 12,
        formula: formula`IF(${total("WhatIf_Total")}<=0,"",${thisRow(MOVED)}/${total("WhatIf_Total")})`,
      },
    ],
    highlights: [{ column: MOVED, kind: "data-bar" }],
  };
}

/** How much each choice would move. */
export function movedChart(): ChartBlock {
  return {
    kind: "chart",
    name: "WhatIfMovedChart",
    title: "What would stand in another bucket, by choice",
    chart: "bar",
    table: CHANGES,
    categories: CHOICE,
    series: [MOVED],
    axis: { category: "Choice", value: MOVED, format: "whole-dollars" },
  };
}

function bucketColumn(bucket: BucketAmount): string {
  return `${bucketHead(bucket)} ($)`;
}

function change(column: string): Formula {
  const own = formula`INDEX(${columnOf(AMOUNTS, column)},MATCH(${thisRow(CHOICE)},${columnOf(AMOUNTS, CHOICE)},0))`;
  return formula`ROUND(${own}-${rowOf(column, BASE)},2)`;
}

/** The cell of a column in the row of a choice. */
function rowOf(column: string, choice: string): Formula {
  return formula`INDEX(${columnOf(AMOUNTS, column)},MATCH(${choice},${columnOf(AMOUNTS, CHOICE)},0))`;
}

function choices(values: readonly string[]): TableColumn {
  return { name: CHOICE, format: "text", width: CHOICE_WIDTH, values };
}
