import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";

/** A cell that was entered anew since the last calculation. */
export interface EnteredCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A spreadsheet engine: fills every sheet's `results` with what its formulas come to. */
export interface Calculator {
  /** @param entered the only cells that changed, or null when anything may have changed */
  calculate(workbook: WorkbookModel, entered: readonly EnteredCell[] | null): void;
}
