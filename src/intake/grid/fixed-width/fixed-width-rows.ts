import type { Ruler } from "../../file-shape";
import type { GridRow, GridRows } from "../grid-row";
import { cutCells, isGroupTitle, lastCut } from "./cut-cells";
import { misfit, type RulerColumn } from "./line-fit";
import { physicalLines } from "./physical-lines";
import { linesOnPaper } from "./printed-line";

/**
 * Cuts the lines of a fixed-width text by a ruler. A cell is trimmed, an empty one is null. What stands behind the last
 * column is given as one more cell, so that nothing is lost; the whole line is kept as `text`.
 *
 * Where the ruler has columns for two lines of a record, each line is cut by the columns it fits better (`misfit`);
 * where both fit alike, the lines are taken to alternate. So a page break may stand between the two lines of a record.
 * @example (ruler: Account 1–5, Due 6–10) "00451 41.20" → cells ["00451", "41.20"]; a further " X" behind it → a third cell
 */
export async function* fixedWidthRows(text: AsyncIterable<string>, ruler: Ruler): GridRows {
  const cut = cutter(ruler);
  let line = 0;
  for await (const lines of physicalLines(text)) {
    const rows: GridRow[] = [];
    for (const physical of lines) {
      line++;
      for (const printed of linesOnPaper(physical)) rows.push({ line, cells: cut(printed), text: printed });
    }
    yield rows;
  }
}

/** The right side of a drawn table. */
const FRAME = /^[\s│║|┐┘┤╗╝╣╡╢╖╜╕╛]+$/;

type Cells = GridRow["cells"];

function cutter(ruler: Ruler): (line: string) => Cells {
  const first = ruler.filter((column) => (column.line ?? 1) === 1);
  const second = ruler.filter((column) => column.line === 2);
  if (second.length === 0) return (line) => cutLine(line, first);
  let previous = second;
  return (line) => {
    if (line === "") return [];
    const difference = misfit(line, first) - misfit(line, second);
    const columns = difference === 0 ? (previous === first ? second : first) : difference < 0 ? first : second;
    previous = columns;
    return cutLine(line, columns);
  };
}

function cutLine(line: string, columns: readonly RulerColumn[]): Cells {
  if (line === "") return [];
  if (isGroupTitle(line, columns)) return [line.trim()];
  const cells: (string | null)[] = cutCells(line, columns).map(filled);
  const end = Math.max(0, ...columns.map((column) => column.start - 1 + column.length));
  const rest = filled(line.slice(lastCut(line, end)).replace(FRAME, "").trim());
  if (rest !== null) cells.push(rest);
  return cells;
}

function filled(text: string): string | null {
  return text === "" ? null : text;
}
