import type { SheetRow } from "../../../ports/spreadsheet-reader";
import type { GridRow, GridRows } from "../grid-row";
import { cellOnOneLine } from "./cell-on-one-line";

/**
 * The rows of a sheet as rows of an export. A row that Excel computed by SUBTOTAL or AGGREGATE is no data; a row with an
 * error cell cannot be a record and says which cell to mend. Hidden rows are read like the others, so that nothing is
 * lost; `sheetNotes` tells how many there are.
 */
export async function* sheetRows(rows: AsyncIterable<readonly SheetRow[]>): GridRows {
  for await (const chunk of rows) yield chunk.map(gridRow);
}

function gridRow({ row, cells, errors, subtotal }: SheetRow): GridRow {
  return {
    line: row,
    cells: cells.map(cellOnOneLine),
    ...(errors.length > 0 ? { fault: errorSentence(errors) } : {}),
    ...(subtotal ? { notData: "SUBTOTAL row" } : {}),
  };
}

function errorSentence(errors: readonly string[]): string {
  const [cells, verb] = errors.length === 1 ? ["Cell", "holds an error"] : ["Cells", "hold errors"];
  return `${cells} ${errors.join(", ")} ${verb} instead of a value. Mend the formula in Excel and save, or export the report anew.`;
}
