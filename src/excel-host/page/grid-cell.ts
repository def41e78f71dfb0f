import { printCells } from "../model/address";
import { displayText } from "../model/display-text";
import { cellCss } from "./cell-css";
import { element } from "./element";
import { type CellPlace, highlightCss } from "./highlight-css";
import type { CellAt } from "./selection-keys";
import { tableClass } from "./table-css";

/** How the grid shows a cell besides its own look. */
export interface CellShow {
  readonly selected: CellAt;
  readonly stickyCss: string;
  /** Pixels of its row; wrapped text is cut there, so that rows keep the height that charts are placed by. */
  readonly height: number;
}

/** One cell of the grid. Text runs over empty neighbours as in Excel, and is cut at one that holds something. */
export function gridCell(place: CellPlace, { selected, stickyCss, height }: CellShow): HTMLTableCellElement {
  const { workbook, sheet, row, column } = place;
  const isSelected = row === selected.row && column === selected.column;
  const { format } = sheet.cells.at(row, column);
  const shown = workbook.shown(sheet, row, column);
  const text = displayText(shown, format.numberFormat);
  const css = [cellCss(format, shown), highlightCss(place, shown), stickyCss].filter((each) => each !== "").join(";");
  const runsOver =
    shown.type === "String" && !format.wrap && text !== "" && workbook.shown(sheet, row, column + 1).type === "Empty";
  const classes = [tableClass(sheet, row, column), runsOver ? "runs-over" : "", shown.type === "Error" ? "error" : ""];
  return element(
    "td",
    {
      role: "gridcell",
      "data-cell": printCells({ row, column, rows: 1, columns: 1 }),
      "aria-colindex": column + 1,
      "aria-selected": String(isSelected),
      tabindex: isSelected ? 0 : -1,
      class: classes.filter((each) => each !== "").join(" ") || null,
      style: css,
    },
    [format.wrap ? element("div", { style: `max-height:${height}px` }, [text]) : text],
  );
}
