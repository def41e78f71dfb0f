import type { GridRow } from "../grid/grid-row";
import { type CellClass, cellClass, isBucketLabel } from "./cell-class";
import { isRule, rowText, saysPage, saysTotal } from "./row-words";

/** A row with what can be seen in it at a glance. */
export interface RowView {
  readonly row: GridRow;
  readonly cells: GridRow["cells"];
  readonly classes: readonly CellClass[];
  readonly filled: number;
  readonly text: string;
  /** Nothing but blanks or drawn lines. */
  readonly isBlank: boolean;
  /** A number, date or code stands in it, and no word of a total or a page. */
  readonly looksLikeData: boolean;
}

/** Looks at one row. */
export function viewOf(row: GridRow): RowView {
  const classes = row.cells.map(cellClass);
  const text = row.text ?? rowText(row.cells);
  const filled = classes.filter((each) => each !== "empty").length;
  const valued = classes.some((each) => each === "number" || each === "date" || each === "code");
  return {
    row,
    cells: row.cells,
    classes,
    filled,
    text,
    isBlank: filled === 0 || isRule(text),
    looksLikeData: valued && filled >= 2 && row.notData === undefined && !saysTotal(text) && !saysPage(text),
  };
}

/** Whether a cell could be a column heading: words, or the days of an aging bucket. */
export function isHeadingCell(view: RowView, position: number): boolean {
  const text = view.cells[position] ?? null;
  if (text === null) return false;
  const kind = view.classes[position];
  return kind === "text" || isBucketLabel(text) || (kind === "code" && /[A-Za-z#]/.test(text) && /^\D/.test(text));
}
