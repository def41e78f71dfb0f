import { csvField } from "../intake/csv-record";
import type { FileShape } from "../intake/file-shape";

/**
 * A mended record as a line that can be read again: cells joined by the file's own separator, by tabs for a sheet, or
 * put back at their places.
 * @example mendedText(["A1", "Ann, B", null], { form: "delimited", delimiter: "," }) // 'A1,"Ann, B",'
 */
export function mendedText(cells: readonly (string | null)[], shape: FileShape): string {
  if (shape.form === "fixed-width") return atPlaces(cells, shape.ruler);
  const delimiter = shape.form === "delimited" ? shape.delimiter : "\t";
  return cells.map((cell) => field(cell, delimiter)).join(delimiter);
}

function field(cell: string | null, delimiter: string): string {
  if (cell === null) return "";
  return cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : csvField(cell);
}

/** A cell that is longer than its place would run into the next and is cut. */
function atPlaces(
  cells: readonly (string | null)[],
  ruler: readonly { readonly start: number; readonly length: number }[],
) {
  return ruler.reduce((line, { start, length }, index) => {
    const text = (cells[index] ?? "").slice(0, length).padEnd(length);
    return line.padEnd(start - 1).slice(0, start - 1) + text + line.slice(start - 1 + length);
  }, "");
}
