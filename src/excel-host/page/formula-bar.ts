import { printCells } from "../model/address";
import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { entryText } from "./cell-editing";
import type { CellAt } from "./selection-keys";

/** The name box and the line that shows and changes what the selected cell holds. */
export interface FormulaBar {
  /** Shows a cell. */
  show(workbook: WorkbookModel, sheet: SheetModel, cell: CellAt): void;
  /** Begins editing; `typed` replaces what the cell holds, null keeps it. */
  edit(typed: string | null): void;
}

/** What the bar tells the page. */
export interface FormulaBarEvents {
  readonly onEditing: (isEditing: boolean) => void;
  readonly onEnter: (text: string) => void;
}

/** Connects the parts of the page; Enter takes what was typed, Escape leaves the cell as it was. */
export function formulaBar(nameBox: HTMLElement, input: HTMLInputElement, events: FormulaBarEvents): FormulaBar {
  let before = "";
  let isEditing = false;
  const setEditing = (editing: boolean): void => {
    if (isEditing === editing) return;
    isEditing = editing;
    events.onEditing(editing);
  };
  const leave = (text: string): void => {
    const changed = text !== before;
    setEditing(false);
    if (changed) events.onEnter(text);
  };
  input.addEventListener("input", () => setEditing(true));
  input.addEventListener("blur", () => {
    if (isEditing) leave(input.value);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") input.value = before;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    leave(input.value);
    input.blur();
  });
  return {
    show(workbook, sheet, cell) {
      if (isEditing) return;
      before = entryText(sheet, cell);
      input.value = before;
      nameBox.textContent = nameOf(workbook, sheet, cell);
    },
    edit(typed) {
      if (typed !== null) input.value = typed;
      setEditing(true);
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    },
  };
}

/** A defined name of the cell, as Excel's name box shows it, else its address. */
function nameOf(workbook: WorkbookModel, sheet: SheetModel, { row, column }: CellAt): string {
  const address = printCells({ row, column, rows: 1, columns: 1 });
  const fixed = address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const named = workbook.names.find(
    ({ formula, visible }) =>
      visible &&
      (formula === `='${sheet.name.replaceAll("'", "''")}'!${fixed}` || formula === `=${sheet.name}!${fixed}`),
  );
  return named === undefined ? address : named.name;
}
