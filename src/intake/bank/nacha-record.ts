import { recordsOfWidth, type TextLine, textLines } from "./text-lines";

const WIDTH = 94;

/** One record of 94 characters. */
export interface NachaRecord {
  /** Physical line, or number of the record where the file has no line ends. */
  readonly line: number;
  /** `1` file header, `5` batch header, `6` entry, `7` addenda, `8` batch control, `9` file control. */
  readonly type: string;
  /** The characters from a position (the first is 1) to another, both included, without blanks around them. */
  readonly field: (first: number, last: number) => string;
  /** How many characters the record has; an entry of fewer than 94 is cut. */
  readonly length: number;
  /** All nines: filler up to a full block. */
  readonly isFiller: "filler" | "record";
}

/**
 * The records of a NACHA file: one a line, or blocks of several records a line, or no line ends at all.
 * @example nachaRecords(`${"1".padEnd(94)}${"9".repeat(94)}`).length // 2
 */
export function nachaRecords(text: string): readonly NachaRecord[] {
  return linesOf(text).map(({ line, text: record }): NachaRecord => {
    const field = (first: number, last: number): string => record.slice(first - 1, last).trim();
    const isFiller = /^9+$/.test(record) && record.length > 20 ? "filler" : "record";
    return { line, type: record.charAt(0), field, length: record.length, isFiller };
  });
}

function linesOf(text: string): readonly TextLine[] {
  const lines = textLines(text);
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return recordsOfWidth(text.replace(/^[\s\uFEFF]+/, ""), WIDTH);
  return lines.flatMap((line) => (line.text.length > WIDTH + 6 ? blocked(line) : [line]));
}

function blocked(line: TextLine): readonly TextLine[] {
  return recordsOfWidth(line.text, WIDTH).map((record) => ({ ...record, line: line.line }));
}
