import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, TableBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";

/** The table of months, and its columns that other blocks refer to. */
export const MONTH_TABLE = "CollectionsByMonth";

/** One row a month: what stood, what moved, what stood after; CEI and DSO of the month as formulas. */
export function monthTable({ months }: CollectionsResult): TableBlock {
  const dollars = dollarColumns(months, 15);
  return {
    kind: "table",
    name: MONTH_TABLE,
    rowCount: months.length,
    columns: [
      { name: "Month", format: "text", width: 12, values: months.map((each) => each.month.slice(0, 7)) },
      dollars("Beginning ($)", (each) => each.beginningCents),
      dollars("Billed ($)", (each) => each.salesCents),
      dollars("Payments ($)", (each) => each.paymentCents),
      dollars("Adjustments and other ($)", (each) => each.adjustmentCents + each.otherCents),
      { name: "Ending ($)", format: "dollars", width: 15, formula: ending() },
      dollars("Not due ($)", (each) => each.currentCents),
      { name: "Days", format: "count", width: 7, values: months.map((each) => each.days) },
      { name: "CEI (percent)", format: "decimal", width: 12, formula: effectiveness() },
      { name: "DSO (days)", format: "decimal", width: 12, formula: outstanding() },
    ],
  };
}

/** CEI month by month. */
export function effectivenessChart(): ChartBlock {
  return {
    kind: "chart",
    name: "CollectionsCeiChart",
    title: "Collection effectiveness index by month",
    chart: "line",
    table: MONTH_TABLE,
    categories: "Month",
    series: ["CEI (percent)"],
    axis: { category: "Month", value: "Percent", format: "decimal" },
  };
}

/** DSO month by month. */
export function outstandingChart(): ChartBlock {
  return {
    kind: "chart",
    name: "CollectionsDsoChart",
    title: "Days sales outstanding by month",
    chart: "line",
    table: MONTH_TABLE,
    categories: "Month",
    series: ["DSO (days)"],
    axis: { category: "Month", value: "Days", format: "days" },
  };
}

function ending() {
  const moved = formula`${thisRow("Payments ($)")}+${thisRow("Adjustments and other ($)")}`;
  return [...formula`${thisRow("Beginning ($)")}+${thisRow("Billed ($)")}+`, ...moved];
}

function effectiveness() {
  const owed = [...formula`${thisRow("Beginning ($)")}+${thisRow("Billed ($)")}-`];
  const collectable = [...owed, thisRow("Not due ($)")];
  return formula`IF(${collectable}=0,"",${[...owed, thisRow("Ending ($)")]}/${collectable}*100)`;
}

function outstanding() {
  const quotient = formula`${thisRow("Ending ($)")}/${thisRow("Billed ($)")}*${thisRow("Days")}`;
  return formula`IF(${thisRow("Billed ($)")}=0,"",${quotient})`;
}
