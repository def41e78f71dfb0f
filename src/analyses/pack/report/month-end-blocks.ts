import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { RollMonth } from "../../roll-forward/roll-forward-result";
import { billedCents, collectedCents, pastDueCents } from "../month-amounts";
import { PACK } from "./pack-parts";
import type { PackRun } from "./pack-run";

/** The table of month ends on the summary. */
export const MONTH_ENDS = `${PACK}MonthEnds`;

/** Month ends that the summary shows: the same of last year and every one since. */
const SHOWN = 13;

/** The month ends that the summary shows; fewer where the ledger is younger. */
export function shownMonths({ result }: PackRun): readonly RollMonth[] {
  return result.rollForward.months.slice(-SHOWN);
}

/** What is owed, past due, billed and collected, month end by month end. */
export function monthEndTable(months: readonly RollMonth[]): TableBlock {
  const dollars = dollarColumns(months, 15);
  const share = formula`IF(${thisRow("Owed ($)")}=0,0,${thisRow("Past due ($)")}/${thisRow("Owed ($)")})`;
  return {
    kind: "table",
    name: MONTH_ENDS,
    rowCount: months.length,
    columns: [
      { name: "Month end", format: "text", width: 12, values: months.map(({ to }) => to) },
      dollars("Owed ($)", ({ closingCents }) => closingCents),
      dollars("Past due ($)", pastDueCents),
      { name: "Past due, share", format: "percent", width: 12, formula: share },
      dollars("Billed ($)", billedCents),
      dollars("Collected ($)", collectedCents),
    ],
  };
}

/** What changed since the month before and since the year before; a year is left out where the ledger is younger. */
export function changeTable(months: readonly RollMonth[]): TableBlock {
  const measures = ["Owed ($)", "Past due ($)", "Collected ($)"];
  const at = (row: number) => measures.map((name) => ({ formula: cellOf(name, row) }));
  const last = months.length;
  const since = (row: number, then: string, change: string): readonly TableColumn[] => [
    { name: then, format: "dollars", width: 15, values: at(row) },
    { name: change, format: "dollars", width: 15, formula: formula`${thisRow(NOW)}-${thisRow(then)}` },
  ];
  return {
    kind: "table",
    name: `${PACK}Changes`,
    rowCount: measures.length,
    columns: [
      { name: "Dollars", format: "text", width: 18, values: ["Owed", "Past due", "Collected in the month"] },
      { name: NOW, format: "dollars", width: 15, values: at(last) },
      ...(last > 1 ? since(last - 1, "Last month", "In the month") : []),
      ...(last === SHOWN ? since(1, "A year ago", "In the year") : []),
    ],
  };
}

const NOW = "This month";

/** Owed and past due as lines. */
export function monthEndChart(): ChartBlock {
  return {
    kind: "chart",
    name: `${PACK}MonthEndsChart`,
    title: "Owed and past due at each month end",
    chart: "line",
    table: MONTH_ENDS,
    categories: "Month end",
    series: ["Owed ($)", "Past due ($)"],
    axis: { category: "Month end", value: "Dollars", format: "whole-dollars" },
  };
}

function cellOf(column: string, row: number): Formula {
  return formula`INDEX(${columnOf(MONTH_ENDS, column)},${row})`;
}
