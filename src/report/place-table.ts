import type { BlockPlacement } from "./block-placement";
import { cellContent, EMPTY } from "./cell-content";
import type { PageGrid } from "./page-grid";
import { checkRows } from "./place-check-rows";
import { placeHeader } from "./place-header";
import type { CellContent, PlacedConditionalFormat } from "./placed";
import type { TableBlock, TableColumn } from "./report";
import type { SheetTable } from "./report-tables";
import { type RowHeights, wrappedHeight } from "./row-height";

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
  const ranges = looks(block.columns).map(({ column, columns }) => {
    const [first] = columns;
    return {
      row,
      column,
      rows: cells.length,
      columns: columns.length,
      cells:
        columns.length === block.columns.length
          ? cells
          : cells.map((each) => each.slice(column, column + columns.length)),
      formats: columns.map(({ format }) => format),
      style: first?.isInput === true ? ("input" as const) : ("body" as const),
      wrap: first?.wraps === true,
    };
  });
  return { ranges, rowHeights: block.columns.some(({ wraps }) => wraps === true) ? wrappedRows(block, row, grid) : [] };
}

interface Look {
  readonly column: number;
  readonly columns: readonly TableColumn[];
}

/** Neighbouring columns that look alike are one range. */
function looks(columns: readonly TableColumn[]): readonly Look[] {
  const found: Look[] = [];
  for (const [column, each] of columns.entries()) {
    const last = found.at(-1);
    const [first] = last?.columns ?? [];
    if (last !== undefined && first?.isInput === each.isInput && first?.wraps === each.wraps)
      found[found.length - 1] = { ...last, columns: [...last.columns, each] };
    else found.push({ column, columns: [each] });
  }
  return found;
}

function wrappedRows(block: TableBlock, row: number, grid: PageGrid): RowHeights {
  return Array.from({ length: block.rowCount }, (_, index) => {
    const texts = block.columns.flatMap((column, at) => {
      const value = column.wraps === true && "values" in column ? column.values[index] : null;
      return typeof value === "string" ? [{ text: value, width: (grid.widths[at] ?? 0) - 1 }] : [];
    });
    return wrappedHeight(row + index, texts);
  }).flat();
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
