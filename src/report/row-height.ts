import { wrapText } from "./cell-text";
import type { PlacedSheet } from "./placed";

/** Heights of rows that are not of Excel's own height. */
export type RowHeights = NonNullable<PlacedSheet["rowHeights"]>;

/** Points of Excel's own row height, and of every further line of text. */
export const LINE_POINTS = 15;

/** Points of a title row. */
export const TITLE_POINTS = 27;

/** Points of a heading row. */
export const HEADING_POINTS = 21;

/** The height of a row whose cells wrap; empty when one line is enough. */
export function wrappedHeight(
  row: number,
  cells: readonly { readonly text: string; readonly width: number }[],
): RowHeights {
  const lines = cells.reduce((most, { text, width }) => Math.max(most, wrapText(text, width).length), 1);
  return lines === 1 ? [] : [{ row, points: lines * LINE_POINTS + 2 }];
}

/** Points that rows are higher than Excel's own height, in all. */
export function extraPoints(rowHeights: RowHeights): number {
  return rowHeights.reduce((sum, { points }) => sum + points - LINE_POINTS, 0);
}
