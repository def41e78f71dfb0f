import type { PageGrid } from "./page-grid";
import type { PlacedRows } from "./place-header";
import type { CellContent, NumberFormat, PlacedRange } from "./placed";
import { wrappedHeight } from "./row-height";

type Line = readonly CellContent[];

/** The body of a checks table: every row with formats of its own, long labels wrapped, the verdict apart. */
export function checkRows(
  cells: readonly Line[],
  rowFormats: readonly (readonly NumberFormat[])[],
  { row, grid }: { readonly row: number; readonly grid: PageGrid },
): PlacedRows {
  // Letters are narrower than the digits a column is measured in.
  const width = (grid.widths[0] ?? 0) + 2;
  return {
    ranges: cells.flatMap((line, index) => checkRow(line, rowFormats[index] ?? [], row + index)),
    rowHeights: cells.flatMap((line, index) => wrappedHeight(row + index, [{ text: labelOf(line), width }])),
  };
}

function checkRow(line: Line, formats: readonly NumberFormat[], row: number): readonly PlacedRange[] {
  const verdict = line.length - 1;
  const figures = { cells: [line.slice(0, -1)], formats: formats.slice(0, -1) };
  const result = { cells: [line.slice(-1)], formats: formats.slice(-1) };
  return [
    { row, column: 0, rows: 1, columns: verdict, ...figures, style: "body", wrap: true },
    { row, column: verdict, rows: 1, columns: 1, ...result, style: "pass-fail", wrap: false },
  ];
}

function labelOf(line: Line): string {
  const label = line[0];
  return label?.kind === "value" ? String(label.value) : "";
}
