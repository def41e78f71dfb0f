import type { CellFormat } from "../model/cell";
import { type SheetModel, USUAL_COLUMN_WIDTH, USUAL_ROW_HEIGHT } from "../model/sheet-model";

/** Points to a pixel. */
const POINTS = 3 / 4;
/** Points between lines for a point of the font, as the page draws them. */
const LINE = 1.15;
/** Points to the left and right of a cell's text, and some for what a browser rounds up. */
const PADDING = 7;

/** How wide a text is in a font, in points; the page's own canvas measures, a test counts. */
export type TextMeasure = (text: string, format: CellFormat) => number;

/**
 * Heights in points of rows that nobody set and that hold wrapped text of several lines. Excel fits such rows by itself.
 */
export function wrappedRows(sheet: SheetModel, measure: TextMeasure): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells.touched()) {
    if (!cell.format.wrap || typeof cell.entry !== "string" || sheet.rowHeights.has(row)) continue;
    const width = (sheet.columnWidths.get(column) ?? USUAL_COLUMN_WIDTH) - PADDING;
    const lines = cell.entry
      .split("\n")
      .reduce((sum, line) => sum + lineCount(line, width, (text) => measure(text, cell.format)), 0);
    const height = Math.max(USUAL_ROW_HEIGHT, Math.ceil(lines * cell.format.fontSize * LINE) + 1);
    if (height > (heights.get(row) ?? USUAL_ROW_HEIGHT)) heights.set(row, height);
  }
  return heights;
}

/** Measures with the page's fonts. */
export function canvasMeasure(font: string): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, format) => {
    if (context === null) return text.length * format.fontSize * 0.5;
    context.font = `${format.bold ? "600" : "400"} ${format.fontSize / POINTS}px ${font}`;
    return context.measureText(text).width * POINTS;
  };
}

/** Words that do not fit go to the next line. */
function lineCount(text: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines += 1;
      line = word;
    } else {
      line = longer;
    }
  }
  return lines;
}
