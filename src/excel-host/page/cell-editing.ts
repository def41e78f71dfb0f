import { enterValues } from "../model/cell-entry";
import { HostError } from "../model/host-error";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { displayDate } from "../model/date-display";
import type { CellAt } from "./selection-keys";

/** What the formula bar shows: the formula, or the value as it would be typed. */
export function entryText(sheet: SheetModel, { row, column }: CellAt): string {
  const { entry, formula, format } = sheet.cells.at(row, column);
  if (formula !== null) return formula;
  if (typeof entry === "boolean") return entry ? "TRUE" : "FALSE";
  if (typeof entry !== "number") return entry;
  return /[dy]/i.test(format.numberFormat.replace(/"[^"]*"|General/g, ""))
    ? displayDate(entry, "m/d/yyyy")
    : String(entry);
}

/**
 * Enters what a user typed into a cell.
 * @returns null, or why the sheet does not take it, in words for the user
 */
export function enterTyped(
  workbook: WorkbookModel,
  sheet: SheetModel,
  { row, column, text }: CellAt & { readonly text: string },
): string | null {
  try {
    enterValues({ workbook, sheet, area: { row, column, rows: 1, columns: 1 } }, [[text]]);
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.code === "AccessDenied"
      ? "This sheet is protected."
      : "This formula has a mistake: look at names, brackets and quotes.";
  }
}
