import { columnsWithin, type PageGrid, pageWidth } from "./page-grid";
import type { PlacedChart, PlacedTable, Rectangle } from "./placed";
import type { ChartBlock } from "./report";

/** Rows a chart covers at normal height. */
export const CHART_ROWS = 17;
/** Characters across: as wide as the tables, but neither crowded nor beyond the paper. */
const CHART_WIDTH = { least: 84, most: 130 } as const;

/**
 * A chart in rows of its own, so that it covers nothing, drawn over the body of a table on its sheet.
 * @throws Error when the table or a column is not there: `checkReport` has refused that before
 */
export function placeChart(
  block: ChartBlock,
  row: number,
  { grid, tables }: { grid: PageGrid; tables: readonly PlacedTable[] },
): PlacedChart {
  const table = tables.find((each) => each.name === block.table);
  if (table === undefined) throw new Error(`chart ${block.name} finds no table ${block.table}`);
  return {
    name: block.name,
    title: block.title,
    kind: block.chart,
    categories: columnBody(table, block.categories),
    series: block.series.map((name) => ({ name, values: columnBody(table, name) })),
    axis: block.axis,
    area: { row, column: 0, rows: CHART_ROWS, columns: chartColumns(grid) },
  };
}

/**
 * The cells of a table's column below its header.
 * @throws Error when the table has no such column
 */
export function columnBody(table: PlacedTable, name: string): Rectangle {
  const index = table.columns.findIndex((each) => each.name === name);
  if (index === -1) throw new Error(`table ${table.name} has no column ${name}`);
  return { row: table.range.row + 1, column: table.range.column + index, rows: table.range.rows - 1, columns: 1 };
}

function chartColumns(grid: PageGrid): number {
  const width = pageWidth({ ...grid, widths: grid.widths.slice(0, grid.used) });
  return columnsWithin(grid, Math.min(CHART_WIDTH.most, Math.max(CHART_WIDTH.least, width)));
}
