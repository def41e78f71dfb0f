import { columnsWithin, type PageGrid, pageWidth } from "./page-grid";
import type { PlacedChart, PlacedTable, Rectangle } from "./placed";
import type { Block, ChartBlock, StatementChartBlock, TableChartBlock } from "./report";
import { LEADING_COLUMNS } from "./statement-table";

/** Rows a chart covers at normal height. */
export const CHART_ROWS = 17;
/** Characters across: as wide as the tables, but neither crowded nor beyond the paper. */
const CHART_WIDTH = { least: 84, most: 130 } as const;

interface ChartPlace {
  readonly grid: PageGrid;
  readonly tables: readonly PlacedTable[];
  /** The blocks of the sheet, for what lines are called. */
  readonly blocks: readonly Block[];
}

/**
 * A chart in rows of its own, so that it covers nothing, drawn over a table or a statement on its sheet.
 * @throws Error when the table, a column or a line is not there: `checkReport` has refused that before
 */
export function placeChart(block: ChartBlock, row: number, place: ChartPlace): PlacedChart {
  return {
    name: block.name,
    title: block.title,
    kind: block.chart,
    ...("statement" in block ? overLines(block, place) : overColumns(block, place)),
    axis: block.axis,
    area: { row, column: 0, rows: CHART_ROWS, columns: chartColumns(place.grid) },
  };
}

type Drawn = Pick<PlacedChart, "categories" | "series">;

function overColumns(block: TableChartBlock, { tables }: ChartPlace): Drawn {
  const table = tableOf(tables, block.table, block.name);
  return {
    categories: columnBody(table, block.categories),
    series: block.series.map((name) => ({ name, values: columnBody(table, name) })),
  };
}

/** The headers of the periods are the categories, the cells of each line below them its values. */
function overLines(block: StatementChartBlock, { tables, blocks }: ChartPlace): Drawn {
  const table = tableOf(tables, block.statement, block.name);
  const statement = blocks.find((each) => each.kind === "statement" && each.name === block.statement);
  if (statement?.kind !== "statement") throw new Error(`chart ${block.name} finds no statement ${block.statement}`);
  const { row, column } = table.range;
  const categories = { row, column: column + LEADING_COLUMNS, rows: 1, columns: statement.periods.length };
  return {
    categories,
    series: block.series.map(({ row: key, name, draw }) => {
      const index = statement.rows.findIndex((each) => each.key === key);
      const label = statement.rows[index]?.label;
      if (label === undefined) throw new Error(`statement ${block.statement} has no line ${key}`);
      const values = { ...categories, row: row + 1 + index };
      return { name: name ?? label, values, ...(draw === undefined ? {} : { draw }) };
    }),
  };
}

function tableOf(tables: readonly PlacedTable[], name: string, chart: string): PlacedTable {
  const table = tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`chart ${chart} finds no table ${name}`);
  return table;
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
