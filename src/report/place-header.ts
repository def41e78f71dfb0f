import { textContent } from "./cell-content";
import type { PageGrid } from "./page-grid";
import type { CellStyle, PlacedRange } from "./placed";
import type { TableColumn } from "./report";
import { type RowHeights, wrappedHeight } from "./row-height";

/** Characters a filter button covers. */
const FILTER_WIDTH = 3;

interface Look {
  readonly grid: PageGrid;
  readonly filter: boolean;
}

/** Cells with the heights their rows need. */
export interface PlacedRows {
  readonly ranges: readonly PlacedRange[];
  readonly rowHeights: RowHeights;
}

/** The header row of a table: names of texts stand left, names of figures over their right edge. */
export function placeHeader(columns: readonly TableColumn[], row: number, look: Look): PlacedRows {
  const covered = look.filter ? FILTER_WIDTH : 1;
  const texts = columns.map(({ name }, index) => ({ text: name, width: (look.grid.widths[index] ?? 0) - covered }));
  return { ranges: runs(columns, row), rowHeights: wrappedHeight(row, texts) };
}

function runs(columns: readonly TableColumn[], row: number): readonly PlacedRange[] {
  const ranges: PlacedRange[] = [];
  for (const [column, { name, format }] of columns.entries()) {
    const style: CellStyle = format === "text" || format === "general" ? "header" : "figure-header";
    const last = ranges.at(-1);
    const cell = textContent(name);
    if (last?.style === style) ranges[ranges.length - 1] = extended(last, cell);
    else ranges.push({ row, column, rows: 1, columns: 1, cells: [[cell]], formats: ["general"], style, wrap: true });
  }
  return ranges;
}

function extended(range: PlacedRange, cell: PlacedRange["cells"][number][number]): PlacedRange {
  const row = [...(range.cells[0] ?? []), cell];
  return { ...range, columns: row.length, cells: [row], formats: row.map(() => "general") };
}
