import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import type { TableBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RollGroup } from "../roll-forward-result";
import { ACROSS, type MovementColumn } from "./movement-columns";
import { CHANGE, CHECK, CLOSING, closingColumns, computed, MONTH_END, OPENING, rollColumns } from "./roll-words";

/** A breakdown of the roll-forward: what a row stands for, and the tables it is shown in. */
export interface Breakdown {
  /** "Service". */
  readonly title: string;
  readonly groups: readonly RollGroup[];
  /** One row a group. */
  readonly periodTable: string;
  /** One row a group and month end. */
  readonly monthTable: string;
  /** One row a group: adjustments by kind. */
  readonly adjustedTable: string;
}

/** One row a group: the whole period, its movements added up from the table by month. */
export function periodTable(of: Breakdown, movements: readonly MovementColumn[]): TableBlock {
  const columns = [...movements, ACROSS].map(({ name }) => name);
  const { groups, title } = of;
  return {
    kind: "table",
    name: of.periodTable,
    rowCount: groups.length,
    columns: [
      { name: title, format: "text", width: 16, values: groups.map(({ key }) => key) },
      rollColumns(groups)(OPENING, ({ period }) => period.openingCents),
      ...columns.map((name) => computed(name, formula`ROUND(${ofGroup(of, name)},2)`)),
      ...closingColumns(
        columns,
        groups.map(({ period }) => period),
      ),
    ],
    highlights: [{ column: CHECK, kind: "pass-fail" }],
  };
}

/** One row a group and month end; opening is the period's own plus every change before. */
export function groupMonthTable(of: Breakdown, movements: readonly MovementColumn[]): TableBlock {
  const rows = of.groups.flatMap(({ key, months }) => months.map((month) => ({ key, month })));
  const columns = [...movements, ACROSS];
  const first = formula`SUMIF(${columnOf(of.periodTable, of.title)},${thisRow(of.title)},${columnOf(of.periodTable, OPENING)})`;
  const before = formula`SUMIFS(${columnOf(of.monthTable, CHANGE)},${columnOf(of.monthTable, of.title)},${thisRow(of.title)},${columnOf(of.monthTable, MONTH_END)},"<"&${thisRow(MONTH_END)})`;
  return {
    kind: "table",
    name: of.monthTable,
    rowCount: rows.length,
    columns: [
      { name: of.title, format: "text", width: 16, values: rows.map(({ key }) => key) },
      { name: MONTH_END, format: "date", width: 14, values: rows.map(({ month }) => ({ date: month.to })) },
      computed(OPENING, formula`ROUND(${first}+${before},2)`),
      ...columns.map(({ name, cents }) => rollColumns(rows)(name, ({ month }) => cents(month))),
      ...closingColumns(
        columns.map(({ name }) => name),
        rows.map(({ month }) => month),
      ),
    ],
    highlights: [{ column: CHECK, kind: "pass-fail" }],
  };
}

/** A breakdown's closing receivables, added up. */
export function closingTotal({ periodTable: table }: Breakdown) {
  return columnSum(table, CLOSING);
}

/** What the months of a group add up to. */
function ofGroup({ monthTable, title }: Breakdown, column: string) {
  return formula`SUMIF(${columnOf(monthTable, title)},${thisRow(title)},${columnOf(monthTable, column)})`;
}
