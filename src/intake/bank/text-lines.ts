/** One physical line of a text file. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  /** Without its line end and without blanks, form feeds and ^Z behind it. */
  readonly text: string;
  /** How many characters it had before blanks were taken off. */
  readonly width: number;
  /** How the file goes on behind it: a line end, or nothing more. */
  readonly end: "line end" | "end of file";
}

/**
 * The physical lines of a text that hold something; blank lines are left out but counted.
 * @example textLines("01,A/\r\n\r\n99,B/").map((each) => each.line) // [1, 3]
 */
export function textLines(text: string): readonly TextLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines
    .map((each, index): TextLine => {
      const end = index < lines.length - 1 ? "line end" : "end of file";
      return { line: index + 1, text: withoutTail(each), width: each.length, end };
    })
    .filter((each) => each.text !== "");
}

/**
 * Records of one width that follow each other with no line end between them, numbered from 1.
 * @example recordsOfWidth("aabbc", 2).map((each) => each.text) // ["aa", "bb", "c"]
 */
export function recordsOfWidth(text: string, width: number): readonly TextLine[] {
  const count = Math.ceil(text.length / width);
  return Array.from({ length: count }, (_, index): TextLine => {
    const piece = text.slice(index * width, (index + 1) * width);
    const end = index < count - 1 ? "line end" : "end of file";
    return { line: index + 1, text: withoutTail(piece), width: piece.length, end };
  }).filter((each) => each.text !== "");
}

function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && TAIL.has(text.charAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && LEAD.has(text.charAt(start))) start += 1;
  return text.slice(start, end);
}

const TAIL = new Set([" ", "\t", "\f", "\u001a", "\u0000"]);
const LEAD = new Set(["\f", "\u001a", "\uFEFF"]);
