import type { Delimiter } from "../file-shape";
import type { GridRow } from "../grid/grid-row";
import { cellText } from "./cell-text";

/** One line of a text: its first character and the position of its line end. */
export interface LinePlace {
  readonly start: number;
  readonly end: number;
}

/**
 * The cells of a line whose quoted fields are simple: opened where the field begins, closed before a delimiter or the
 * line's end, no quote within. Null for any other line, which `cutRecord` must look at; this is the fast way for most.
 * @example cutSimpleLine('a,"b,c",', { start: 0, end: 8 }, ",") // ["a", "b,c", null]
 */
export function cutSimpleLine(text: string, { start, end }: LinePlace, delimiter: Delimiter): GridRow["cells"] | null {
  const cells: (string | null)[] = [];
  let quote = text.indexOf('"', start);
  for (let at = start; ; ) {
    let stop: number;
    if (quote === at) {
      const close = text.indexOf('"', at + 1);
      stop = close + 1;
      if (close === -1 || stop > end || (stop < end && text[stop] !== delimiter)) return null;
      cells.push(cellText(text.slice(at + 1, close)));
      quote = text.indexOf('"', stop);
    } else {
      const next = text.indexOf(delimiter, at);
      stop = next === -1 || next > end ? end : next;
      if (quote !== -1 && quote < stop) return null;
      cells.push(cellText(text.slice(at, stop)));
    }
    if (stop >= end) return cells;
    at = stop + 1;
  }
}
