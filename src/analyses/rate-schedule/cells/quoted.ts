import { cellText } from "../../../report/cell-text";
import { BadCell } from "./bad-cell";

/** What an empty list reads as in a cell; a blank cell means that nothing is said. */
export const NOTHING = "(none)";

/**
 * A text as it stands in a cell. One that a reader would take for something else, or that Excel would change, is put in
 * quotation marks as in JSON.
 * @param isPlain whether the bare text reads back as it is
 * @example quoteUnless("5/8, 3/4", (text) => !text.includes(",")) // "\"5/8, 3/4\""
 */
export function quoteUnless(text: string, isPlain: (text: string) => boolean): string {
  const isBare = text.trim() === text && text !== "" && !text.startsWith('"') && cellText(text) === text;
  return isBare && text !== NOTHING && isPlain(text) ? text : JSON.stringify(text);
}

/**
 * The text that a cell stands for, its blanks at both ends taken off.
 * @throws BadCell for a quotation mark that is not closed
 */
export function unquoted(cell: string): string {
  const text = cell.trim();
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "string") return value;
  } catch {
    // Said below.
  }
  throw new BadCell(`${text} begins with a quotation mark; close it, or leave it out`);
}

/**
 * Cuts a text where a sign stands outside of quotation marks; empty pieces are kept.
 * @example cutAt('a; "b; c"', ";") // ["a", ' "b; c"']
 */
export function cutAt(text: string, sign: string): readonly string[] {
  const pieces = [""];
  for (const token of text.match(/"(?:[^"\\]|\\.)*"|[\s\S]/g) ?? []) {
    if (token === sign) pieces.push("");
    else pieces[pieces.length - 1] = `${pieces.at(-1) ?? ""}${token}`;
  }
  return pieces;
}
