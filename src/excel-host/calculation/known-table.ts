import { holds } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { CalculatedBook } from "./calculator";

/** A table as formulas see it: its sheet's name and the texts of its header row. */
export interface KnownTable {
  readonly sheet: string;
  readonly table: TableModel;
  readonly columns: readonly string[];
}

/** Every table of a workbook with its current header texts. */
export function knownTables(workbook: CalculatedBook): readonly KnownTable[] {
  return workbook
    .tables()
    .map(({ sheet, table }) => ({ sheet: sheet.name, table, columns: headerTexts(sheet, table) }));
}

/** The texts in a table's header row. */
function headerTexts(sheet: SheetModel, { area }: TableModel): readonly string[] {
  return Array.from({ length: area.columns }, (_, index) =>
    String(sheet.cells.at(area.row, area.column + index).entry),
  );
}

/** The table that a cell lies in, or undefined. */
export function tableAt(tables: readonly KnownTable[], place: FormulaPlace): KnownTable | undefined {
  return tables.find((each) => each.sheet === place.sheet && holds(each.table.area, place.row, place.column));
}

/** The cell that a formula stands in. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
