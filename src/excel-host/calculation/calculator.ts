import type { DefinedNameModel } from "../model/defined-name";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";

/** A workbook as a spreadsheet engine sees it. */
export interface CalculatedBook {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly DefinedNameModel[];
  /** Every table with its sheet. */
  tables(): readonly { readonly sheet: SheetModel; readonly table: TableModel }[];
}

/** A cell that was entered anew since the last calculation. */
export interface EnteredCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A spreadsheet engine: fills every sheet's `results` with what its formulas come to. */
export interface Calculator {
  /** @param entered the only cells that changed, or null when anything may have changed */
  calculate(book: CalculatedBook, entered: readonly EnteredCell[] | null): void;
}
