import type { BlockPlacement } from "./block-placement";
import { cellContent, EMPTY, textContent } from "./cell-content";
import type { CellContent, CellStyle, PlacedConditionalFormat, PlacedRange } from "./placed";
import type { TableBlock, TableColumn } from "./report";
import type { SheetTable } from "./report-tables";

/** A native table from column A on: header row, then the body. Without data it keeps one empty row, as Excel demands. */
export function placeTable({ block, rowFormats, names }: SheetTable, row: number): BlockPlacement {
  const bodyRows = Math.max(1, block.rowCount);
  const header = [block.columns.map((column) => textContent(column.name))];
  const body = bodyCells(block);
  const columns = block.columns.length;
  return {
    height: bodyRows + 1,
    ranges: [
      {
        row,
        column: 0,
        rows: 1,
        columns,
        cells: header,
        formats: block.columns.map(() => "general"),
        style: "header",
        wrap: true,
      },
      ...bodyRanges(body, block, { row: row + 1, rowFormats }),
    ],
    tables: [
      {
        name: block.name,
        range: { row, column: 0, rows: bodyRows + 1, columns },
        columns: block.columns.map(placedColumn),
      },
    ],
    names: names.map((each) => ({ name: each.name, row: row + 1 + each.row, column: each.column })),
    conditionalFormats: highlights(block, { row: row + 1, rows: bodyRows }),
  };
}

function placedColumn(column: TableColumn) {
  return { name: column.name, formula: "formula" in column ? column.formula : null, format: column.format };
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

interface Body {
  readonly row: number;
  readonly rowFormats: SheetTable["rowFormats"];
}

function bodyRanges(cells: PlacedRange["cells"], block: TableBlock, { row, rowFormats }: Body): readonly PlacedRange[] {
  const formats = block.columns.map((column) => column.format);
  const style: CellStyle = "body";
  const shape = { column: 0, columns: block.columns.length, style };
  if (rowFormats === null) return [{ ...shape, row, rows: cells.length, cells, formats, wrap: false }];
  return cells.map((line, index) => ({
    ...shape,
    row: row + index,
    rows: 1,
    cells: [line],
    formats: rowFormats[index] ?? formats,
    wrap: true,
  }));
}

function highlights(block: TableBlock, body: { row: number; rows: number }): readonly PlacedConditionalFormat[] {
  return (block.highlights ?? []).map(({ column, kind }) => ({
    ...body,
    kind,
    column: block.columns.findIndex((each) => each.name === column),
    columns: 1,
  }));
}
