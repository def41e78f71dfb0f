import { type CellClass, cellClass } from "../../layout/cell-class";

/** Something printed on a line: from its first character (counted from 0) up to but not including `end`. */
export interface LineToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: CellClass;
}

/** An amount with a dollar sign apart from it, or anything without blanks or column lines in it. */
const WORD = /\$ {1,12}\(?-?[\d,.]*\)?-?(?![^\s│║|])|[^\s│║|]+/g;

/**
 * The words of a line; words of letters with one blank between them are one token, values stand alone.
 * @example tokensOf("00451 GREY, ANN  41.20") // "00451", "GREY, ANN", "41.20"
 */
export function tokensOf(line: string): readonly LineToken[] {
  const tokens: LineToken[] = [];
  for (const match of line.matchAll(WORD)) {
    const text = match[0];
    const token = { start: match.index, end: match.index + text.length, text, kind: cellClass(text) };
    const before = tokens.at(-1);
    if (before?.kind === "text" && token.kind === "text" && token.start === before.end + 1) {
      tokens[tokens.length - 1] = { ...before, end: token.end, text: line.slice(before.start, token.end) };
    } else tokens.push(token);
  }
  return tokens;
}

/**
 * The parts of a line that stand at least two blanks, or a column line, apart.
 * @example segmentsOf("DUE DATE   30 DAYS") // "DUE DATE", "30 DAYS"
 */
export function segmentsOf(line: string): readonly LineToken[] {
  return [...line.matchAll(/[^\s│║|]+(?: [^\s│║|]+)*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    kind: cellClass(match[0]),
  }));
}
