import type { Block } from "./ink";

/**
 * The strokes of the line of dashes under the column headings (`------- ----------- -----`), where one stands above the
 * first record; none otherwise. Crossings of drawn tables (`───┼───`) part strokes like blanks do.
 */
export function underlineAbove(lines: readonly string[], firstRecord: number): readonly Block[] {
  for (let at = firstRecord - 1; at >= Math.max(0, firstRecord - 4); at--) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const strokes = strokesOf(line);
    if (strokes.length >= 2) return strokes;
  }
  return [];
}

/** The strokes of a line that consists of nothing else; none for a line with words. */
function strokesOf(line: string): readonly Block[] {
  if (!/^[-=_\u2500\u2550\s+|┬┼┴╪╤╧╬├┤╞╡┌┐└┘│]+$/.test(line)) return [];
  const strokes = [...line.matchAll(/[-=_\u2500\u2550]+/g)];
  return strokes.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
