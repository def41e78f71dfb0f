import type { SheetModel } from "../model/sheet-model";
import type { WorkbookModel } from "../model/workbook-model";
import { element } from "./element";

/** The tabs of a workbook's sheets; arrow keys go from tab to tab. */
export function sheetTabs(workbook: WorkbookModel, choose: (sheet: SheetModel) => void): readonly HTMLElement[] {
  return workbook.sheets.map((sheet, index) => {
    const isActive = sheet === workbook.active;
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(isActive),
        "aria-controls": "grid",
        tabindex: isActive ? 0 : -1,
      },
      [sheet.name],
    );
    tab.addEventListener("click", () => choose(sheet));
    tab.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const next = workbook.sheets[index + step];
      if (step !== 0 && next !== undefined) choose(next);
    });
    return tab;
  });
}
