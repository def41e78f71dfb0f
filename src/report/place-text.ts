import type { BlockPlacement } from "./block-placement";
import { lines } from "./block-placement";
import { textContent } from "./cell-content";
import { wrapText } from "./cell-text";
import { lineWidth, type PageGrid } from "./page-grid";
import type { HeadingBlock, NoteBlock } from "./report";
import { HEADING_POINTS, TITLE_POINTS } from "./row-height";

/** A title or heading runs over the empty cells to its right. */
export function placeHeading(block: HeadingBlock, row: number): BlockPlacement {
  return {
    height: 1,
    ranges: [lines([[textContent(block.text)]], { row, column: 0 }, { style: block.level, wrap: false })],
    rowHeights: [{ row, points: block.level === "title" ? TITLE_POINTS : HEADING_POINTS }],
  };
}

/** Sentences broken into lines of the page's width, so that they read and print whole without merged cells. */
export function placeNote(block: NoteBlock, row: number, grid: PageGrid): BlockPlacement {
  const width = lineWidth(grid, 0);
  const cells = block.lines.flatMap((line) => wrapText(line, width)).map((line) => [textContent(line)]);
  if (cells.length === 0) return { height: 0, ranges: [] };
  return { height: cells.length, ranges: [lines(cells, { row, column: 0 }, { style: "note", wrap: false })] };
}
