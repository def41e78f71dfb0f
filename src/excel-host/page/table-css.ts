import { holds } from "../model/area";
import type { SheetModel } from "../model/sheet-model";

/** What a native table adds to a cell's look: bands of a light style. The header bears its own format. */
export function tableClass(sheet: SheetModel, row: number, column: number): string {
  const table = sheet.tables.find((each) => holds(each.area, row, column));
  if (table === undefined) return "";
  if (row === table.area.row) return table.showFilterButton ? "table-header filtered" : "table-header";
  return table.showBandedRows && (row - table.area.row) % 2 === 1 ? "table-band" : "";
}
