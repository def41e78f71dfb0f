import { isBucketLabel } from "../../layout/cell-class";
import { isRule, saysPage } from "../../layout/row-words";
import { segmentsOf } from "./line-token";

/** The lines of words over the columns, as printed; "" where there is none. */
export interface HeadingLines {
  readonly upper: string;
  readonly lower: string;
}

const LOOKED_UP = 12;

/** Finds the one or two lines of column headings above the first record; rules and blank lines may stand between. */
export function headingLines(lines: readonly string[], firstRecord: number): HeadingLines {
  for (let at = firstRecord - 1; at >= Math.max(0, firstRecord - LOOKED_UP); at--) {
    const lower = lines[at] ?? "";
    if (!isHeading(lower, lines[at + 1] === "" ? 2 : 1) || lower.trim().split(" ").length < 2) continue;
    const above = lines[at - 1] ?? "";
    return { upper: isHeading(above, 1) ? above : "", lower };
  }
  return { upper: "", lower: "" };
}

/**
 * Whether a line holds nothing but headings: words, or the days of an aging bucket; at least so many of them.
 * @example isHeading("ACCOUNT   NAME   OVER 90", 2) // true
 */
export function isHeading(line: string, least: number): boolean {
  if (line === "" || isRule(line) || saysPage(line)) return false;
  const segments = segmentsOf(line);
  if (segments.length < least) return false;
  return segments.every(
    ({ text, kind }) =>
      kind === "text" || kind === "rule" || isBucketLabel(text) || (kind === "code" && /^[A-Za-z#]/.test(text)),
  );
}
