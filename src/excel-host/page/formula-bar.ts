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

/** Whether a user is typing into a cell; Excel answers no add-in meanwhile. */
export type EditingState = "editing" | "ready";

/** What the bar tells the page. */
export interface FormulaBarEvents {
  readonly onEditing: (state: EditingState) => void;
  readonly onEnter: (text: string) => void;
  /** Enter leads on to the cell below, Escape back to the cell. */
  readonly onClose: (to: "below" | "cell") => void;
}

/** Connects the parts of the page; Enter takes what was typed, Escape leaves the cell as it was. */
export function formulaBar(nameBox: HTMLInputElement, input: HTMLInputElement, events: FormulaBarEvents): FormulaBar {
  let before = "";
  let state: EditingState = "ready";
  const enterState = (next: EditingState): void => {
    if (state === next) return;
    state = next;
    events.onEditing(next);
  };
  const leave = (text: string): void => {
    const changed = text !== before;
    enterState("ready");
    if (changed) events.onEnter(text);
  };
  input.addEventListener("input", () => enterState("editing"));
  input.addEventListener("blur", () => {
    if (state === "editing") leave(input.value);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") input.value = before;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    leave(input.value);
    events.onClose(event.key === "Enter" ? "below" : "cell");
  });
  return {
    show(workbook, sheet, cell) {
      if (state === "editing") return;
      before = entryText(sheet, cell);
      input.value = before;
      nameBox.value = nameOf(workbook, sheet, cell);
    },
    edit(typed) {
      if (typed !== null) input.value = typed;
      enterState("editing");
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
