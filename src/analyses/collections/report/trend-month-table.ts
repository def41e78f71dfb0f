import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { TableBlock, TableColumn } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { trendCells } from "./trend-cells";

/** The table of the months that trends were looked for in. */
export const TREND_MONTHS = "CollectionTrendMonths";

/** One row a month: the amounts, and every measure as a formula over them. An empty cell is a month without a value. */
export function trendMonthTable({ trendMonths, args }: CollectionsResult): TableBlock {
  const dollars = dollarColumns(trendMonths, 15);
  return {
    kind: "table",
    name: TREND_MONTHS,
    rowCount: trendMonths.length,
    columns: [
      { name: "Month", format: "text", width: 10, values: trendMonths.map(({ month }) => month.slice(0, 7)) },
      { name: "Number", format: "count", width: 9, values: trendMonths.map((_, index) => index + 1) },
      dollars("Beginning ($)", (each) => each.beginningCents),
      dollars("Billed ($)", (each) => each.salesCents),
      dollars("Ending ($)", (each) => each.endingCents),
      dollars("Not due ($)", (each) => each.currentCents),
      { name: "Days", format: "count", width: 7, values: trendMonths.map(({ days }) => days) },
      dollars("Collected ($)", (each) => 0 - each.paymentCents),
      dollars("Bills of the month ($)", (each) => each.cohortBilledCents),
      ...args.trendHorizons.map((days, index) => dollars(paidIn(days), (each) => each.cohortPaidCents[index] ?? null)),
      measure(trendCells({ kind: "cei" }).column, effectiveness()),
      measure(trendCells({ kind: "dso" }).column, outstanding()),
      ...args.trendHorizons.map((days) => measure(trendCells({ kind: "rate", days }).column, rate(paidIn(days)))),
    ],
  };
}

function measure(name: string, value: Formula): TableColumn {
  return { name, format: "decimal", width: 12, formula: value };
}

function paidIn(days: number): string {
  return `Paid in ${days} days ($)`;
}

function effectiveness(): Formula {
  const owed = formula`${thisRow("Beginning ($)")}+${thisRow("Billed ($)")}`;
  const collectable = formula`${owed}-${thisRow("Not due ($)")}`;
  return formula`IF(${collectable}=0,"",(${owed}-${thisRow("Ending ($)")})/${collectable}*100)`;
}

function outstanding(): Formula {
  const quotient = formula`${thisRow("Ending ($)")}/${thisRow("Billed ($)")}*${thisRow("Days")}`;
  return formula`IF(${thisRow("Billed ($)")}=0,"",${quotient})`;
}

function rate(paid: string): Formula {
  const none = formula`OR(${thisRow(paid)}="",${thisRow("Bills of the month ($)")}=0)`;
  return formula`IF(${none},"",${thisRow(paid)}/${thisRow("Bills of the month ($)")}*100)`;
}
