import type { Ruler } from "../../file-shape";

/** A column of a ruler. */
export type RulerColumn = Ruler[number];

/**
 * How badly a line fits a set of columns; 0 where every word stands inside one column and the first column is filled.
 * Counted are words cut in two, words left of the first column, two words far apart in one column, and an empty
 * first column: the first column of a printed record (its account, or the street below the name) is always filled.
 * -1 for the columns' own headings.
 */
export function misfit(line: string, columns: readonly RulerColumn[]): number {
  const first = columns[0];
  if (first === undefined) return Number.POSITIVE_INFINITY;
  if (namesColumns(line, columns)) return -1;
  let penalty = line.slice(0, first.start - 1).trim() === "" ? 0 : 4;
  if (cellText(line, first) === "") penalty += 3;
  for (const column of columns) {
    if (isWordCut(line, column.start - 1)) penalty += 2;
    if (/\S {3,}\S/.test(cellText(line, column))) penalty += 1;
  }
  return penalty;
}

/** What stands in a column of a line, without the blanks around it. */
export function cellText(line: string, column: RulerColumn): string {
  return line.slice(column.start - 1, column.start - 1 + column.length).trim();
}

function namesColumns(line: string, columns: readonly RulerColumn[]): boolean {
  const standing = columns.filter((column) => column.name !== "" && cellText(line, column) === column.name).length;
  return standing >= 2 && standing >= columns.length * 0.6;
}

function isWordCut(line: string, at: number): boolean {
  return at > 0 && at < line.length && line[at] !== " " && line[at - 1] !== " ";
}
