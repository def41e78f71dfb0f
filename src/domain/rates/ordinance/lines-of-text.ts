/** A cell of a line: words between tabs, bars, dot leaders, or two blanks and more. Columns are offsets in the text. */
export interface TextCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a text. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TextCell[];
}

const CELL = /(?:(?!\t|\||\.{3,}|\s{2,}).)+/g;

/** The lines of a text with their cells; a line of prose has one. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const cells = [...line.matchAll(CELL)]
      .map((found) => ({
        text: found[0].trim(),
        start: start + found.index,
        end: start + found.index + found[0].length,
      }))
      .filter((cell) => cell.text !== "" && !/^[-=_+:\s.]+$/.test(cell.text));
    lines.push({ text: line, start, end: start + line.length, cells });
    start += line.length + 1;
  }
  return lines;
}

/** Whether a line is a row of a table. */
export function isRow({ cells }: TextLine): boolean {
  return cells.length > 1;
}

/** The place in `lines` of the line that holds an offset. */
export function lineAt(lines: readonly TextLine[], offset: number): number {
  const found = lines.findIndex(({ end }) => offset <= end);
  return found < 0 ? lines.length - 1 : found;
}

/** The heading of a table's column: the cell above in the nearest line of words, in the same place or nearest to it. */
export function headerAbove(lines: readonly TextLine[], row: number, offset: number): TextCell | null {
  const own = lines[row];
  if (own === undefined || !isRow(own)) return null;
  for (let above = row - 1; above >= Math.max(0, row - 30); above -= 1) {
    const line = lines[above];
    if (line === undefined) return null;
    if (isRow(line) && isHeader(line)) return cellFor(line, own, offset);
    if (line.text.trim() !== "" && !isRow(line) && line.cells.length > 0) return null;
  }
  return null;
}

function isHeader({ text }: TextLine): boolean {
  return !/\d\.\d\d|\$\s*\d/.test(text) && /^\s*\|?\s*[A-Za-z]/.test(text);
}

function cellFor(header: TextLine, row: TextLine, offset: number): TextCell | null {
  const index = row.cells.findIndex(({ start, end }) => offset >= start && offset <= end);
  if (header.cells.length === row.cells.length) return header.cells[index] ?? null;
  const column = offset - row.start;
  const distance = ({ start, end }: TextCell) => Math.abs((start + end) / 2 - header.start - column);
  return [...header.cells].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
