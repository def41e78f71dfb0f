import type { Block, Ink } from "./ink";

/** Neighbouring blocks that one blank place parts, and the heading line over them ("" where none is). */
interface Neighbours {
  readonly left: Block;
  readonly right: Block;
  readonly heading: string;
}

const NEARLY_ALL = 0.9;
const MANY = 20;

/**
 * Whether two blocks are two columns. Two blanks part columns. One blank does where a heading begins or ends at it,
 * where an amount or a date stands at it in nearly all lines (nothing else is in their cell), or, without headings,
 * where digits meet letters or very many lines agree: names and addresses hold blanks too.
 */
export function partsColumns(ink: Ink, { left, right, heading }: Neighbours): "columns" | "one" {
  if (right.start - left.end > 1) return "columns";
  const gap = left.end;
  if (share(ink, (line) => valueEndsAt(line, gap)) >= NEARLY_ALL) return "columns";
  if (share(ink, (line) => valueStartsAt(line, gap + 1)) >= NEARLY_ALL) return "columns";
  if (heading.trim() !== "") return headingParts(heading, gap) ? "columns" : "one";
  const meets = share(ink, (line) => /\d/.test(line[gap - 1] ?? " ") && /[A-Za-z]/.test(line[gap + 1] ?? " "));
  return meets >= NEARLY_ALL || ink.lines.length >= MANY ? "columns" : "one";
}

/** Whether a heading's word begins right behind the gap or ends right before it, and none stands in it. */
function headingParts(heading: string, gap: number): boolean {
  const at = (place: number): string => heading[place] ?? " ";
  if (at(gap) !== " ") return false;
  return at(gap + 1) !== " " || (at(gap - 1) !== " " && heading.slice(gap).trim() !== "");
}

/** Share of the lines that print at both sides of the gap for which something holds. */
function share(ink: Ink, holds: (line: string) => boolean): number {
  return ink.lines.filter(holds).length / Math.max(1, ink.lines.length);
}

const AMOUNT_END = /(?:^|\s|\$)\(?-?[\d,]*\.\d{2}(?:\)|-|CR|DR)?$|(?:^|\s)\d{1,4}[/-]\d{1,2}[/-]\d{2,4}$/;
const AMOUNT_START = /^\(?\$?-?[\d,]*\.\d{2}(?:\)|-|CR|DR)?(?:\s|$)|^\d{1,4}[/-]\d{1,2}[/-]\d{2,4}(?:\s|$)/;

function valueEndsAt(line: string, gap: number): boolean {
  return AMOUNT_END.test(line.slice(Math.max(0, gap - 20), gap));
}

function valueStartsAt(line: string, start: number): boolean {
  return AMOUNT_START.test(line.slice(start, start + 20));
}
