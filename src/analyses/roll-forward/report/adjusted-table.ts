import type { TableBlock, TableColumn } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import type { RollForwardResult, RollGroup, RollLine } from "../roll-forward-result";
import { ADJUSTED, type MovementColumn } from "./movement-columns";
import { computed, MONTH, rollColumns } from "./roll-words";

/** The table of adjustments by month and kind. */
export const ADJUSTED_BY_MONTH = "RollForwardAdjusted";

/** One row a month, one column a kind, and their sum. */
export function adjustedByMonth(result: RollForwardResult, kinds: readonly MovementColumn[]): TableBlock {
  const months = result.months.map(({ month }) => month.slice(0, 7));
  const named: TableColumn = { name: MONTH, format: "text", width: 12, values: months };
  return adjustedTable(ADJUSTED_BY_MONTH, named, { lines: result.months, kinds });
}

/** One row a service or class for the whole period, one column a kind, and their sum. */
export function adjustedByGroup(
  { name, title }: { readonly name: string; readonly title: string },
  groups: readonly RollGroup[],
  kinds: readonly MovementColumn[],
): TableBlock {
  const named: TableColumn = { name: title, format: "text", width: 16, values: groups.map(({ key }) => key) };
  return adjustedTable(name, named, { lines: groups.map(({ period }) => period), kinds });
}

function adjustedTable(
  name: string,
  named: TableColumn,
  { lines, kinds }: { readonly lines: readonly RollLine[]; readonly kinds: readonly MovementColumn[] },
): TableBlock {
  return {
    kind: "table",
    name,
    rowCount: lines.length,
    columns: [
      named,
      ...kinds.map(({ name: kind, cents }) => rollColumns(lines)(kind, cents)),
      computed(ADJUSTED, rowSum(kinds.map((each) => each.name))),
    ],
  };
}
