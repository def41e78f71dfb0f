import { rolledOn } from "../../../domain/loss-rate";
import type { RollMatrix, RollRow } from "../../../domain/roll-rate";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { AllowanceResult } from "../allowance-result";

const TABLE = "RollByMonth";
const NOT_DUE_RATE = "Not due to 1-30 days";

/** Month by month: how much of the youngest buckets rolled on, how much of what was past due was written off. */
export function monthRollTable({ rollRates: { byMonth } }: AllowanceResult): TableBlock {
  const dollars = dollarColumns(byMonth, 16);
  return {
    kind: "table",
    name: TABLE,
    rowCount: byMonth.length,
    columns: [
      { name: "Month", format: "text", width: 16, values: byMonth.map(({ name }) => name.slice(0, 7)) },
      dollars("Not due at its beginning ($)", ({ matrix }) => matrix[0]?.openCents ?? 0),
      dollars("Of it 1-30 days late at its end ($)", ({ matrix }) => matrix[0]?.stayCents[1] ?? 0),
      rate(NOT_DUE_RATE, "Of it 1-30 days late at its end ($)", "Not due at its beginning ($)"),
      dollars("1-30 days late at its beginning ($)", ({ matrix }) => matrix[1]?.openCents ?? 0),
      dollars("Of it older at its end ($)", ({ matrix }) => older(matrix[1])),
      rate("1-30 days to older", "Of it older at its end ($)", "1-30 days late at its beginning ($)"),
      dollars("Past due at its beginning ($)", ({ matrix }) => pastDue(matrix, (row) => row.openCents)),
      dollars("Of it written off ($)", ({ matrix }) => pastDue(matrix, (row) => row.writtenOffCents)),
      rate("Past due to written off", "Of it written off ($)", "Past due at its beginning ($)"),
    ],
  };
}

/** How much of what was not due was past due a month later. */
export function monthRollChart(): ChartBlock {
  return {
    kind: "chart",
    name: "RollByMonthChart",
    title: "Share of what was not due that was 1 to 30 days late a month later",
    chart: "line",
    table: TABLE,
    categories: "Month",
    series: [NOT_DUE_RATE],
    axis: { category: "Month", value: "Share of the amount not due", format: "percent" },
  };
}

function older(row: RollRow | undefined): number {
  return row === undefined ? 0 : rolledOn(row, 1);
}

function pastDue(matrix: RollMatrix, centsOf: (row: RollRow) => number): number {
  return matrix.slice(1).reduce((sum, row) => sum + centsOf(row), 0);
}

/** No amount has no rate. */
function rate(...[name, part, whole]: readonly [string, string, string]): TableColumn {
  return {
    name,
    format: "percent",
    width: 12,
    formula: formula`IF(${thisRow(whole)}=0,"",${thisRow(part)}/${thisRow(whole)})`,
  };
}
