import { printExcel } from "../../src/formula/print-excel";
import { excelDay } from "../../src/report/excel-day";
import { excelFormat } from "../../src/report/number-format";
import type { CellContent, NumberFormat, PlacedSheet } from "../../src/report/placed";

/** What a spreadsheet must hold in one cell of a placed sheet. */
export interface ExpectedCell {
  readonly row: number;
  readonly column: number;
  /** Empty text for an empty cell and for a formula. */
  readonly entry: string | number | boolean;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Every cell that a placed sheet fills. */
export function expectedCells(sheet: PlacedSheet): readonly ExpectedCell[] {
  return sheet.ranges.flatMap((range) =>
    range.cells.flatMap((line, down) =>
      line.map((content, across) => ({
        row: range.row + down,
        column: range.column + across,
        entry: entryOf(content),
        formula: content.kind === "formula" ? printExcel(content.formula) : null,
        numberFormat: formatOf(content, range.formats[across] ?? "general"),
      })),
    ),
  );
}

function entryOf(content: CellContent): string | number | boolean {
  if (content.kind === "value") return content.value;
  return content.kind === "date" ? excelDay(content.date) : "";
}

/** A formula cannot stand in a cell with the text format. */
function formatOf(content: CellContent, format: NumberFormat): string {
  return excelFormat(content.kind === "formula" && format === "text" ? "general" : format);
}
