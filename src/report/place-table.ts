import type { BlockPlacement } from "./block-placement";
import { cellContent, EMPTY } from "./cell-content";
import type { PageGrid } from "./page-grid";
import { checkRows } from "./place-check-rows";
import { placeHeader } from "./place-header";
import type { CellContent, PlacedConditionalFormat, PlacedRange } from "./placed";
import type { TableBlock, TableColumn } from "./report";
import type { SheetTable } from "./report-tables";

/** From this many rows on, a table offers to filter and sort. */
const FILTER_ROWS = 15;

/** A native table from column A on: header row, then the body. Without data it keeps one empty row, as Excel demands. */
export function placeTable(table: SheetTable, row: number, grid: PageGrid): BlockPlacement {
  const { block, names } = table;
  const bodyRows = Math.max(1, block.rowCount);
  const filter = bodyRows >= FILTER_ROWS;
  const range = { row, column: 0, rows: bodyRows + 1, columns: block.columns.length };
  const header = placeHeader(block.columns, row, { grid, filter });
  const body = placeBody(table, row + 1, grid);
  return {
    height: bodyRows + 1,
    ranges: [...header.ranges, ...body.ranges],
    rowHeights: [...header.rowHeights, ...body.rowHeights],
    tables: [{ name: block.name, range, filter, columns: block.columns.map(placedColumn) }],
    names: names.map((each) => ({ name: each.name, row: row + 1 + each.row, column: each.column })),
    conditionalFormats: highlights(block, { row: row + 1, rows: bodyRows }),
  };
}

function placedColumn(column: TableColumn) {
  return { name: column.name, formula: "formula" in column ? column.formula : null, format: column.format };
}

function placeBody({ block, rowFormats }: SheetTable, row: number, grid: PageGrid) {
  const cells = bodyCells(block);
  if (rowFormats !== null) return checkRows(cells, rowFormats, { row, grid });
  const formats = block.columns.map((column) => column.format);
  const shape = { row, column: 0, rows: cells.length, columns: formats.length };
  const range: PlacedRange = { ...shape, cells, formats, style: "body", wrap: false };
  return { ranges: [range], rowHeights: [] };
}

function bodyCells(block: TableBlock): readonly (readonly CellContent[])[] {
  if (block.rowCount === 0) return [block.columns.map(() => EMPTY)];
  const columns = block.columns.map(columnCells);
  return Array.from({ length: block.rowCount }, (_, row) => columns.map((cellAt) => cellAt(row)));
}

function columnCells(column: TableColumn): (row: number) => CellContent {
  if ("values" in column) return (row) => cellContent(column.values[row] ?? null);
  const content: CellContent = { kind: "formula", formula: column.formula };
  return () => content;
}

function highlights(block: TableBlock, body: { row: number; rows: number }): readonly PlacedConditionalFormat[] {
  return (block.highlights ?? []).map(({ column, kind }) => ({
    ...body,
    kind,
    column: block.columns.findIndex((each) => each.name === column),
    columns: 1,
  }));
}
