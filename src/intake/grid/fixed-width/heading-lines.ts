import { isBucketLabel } from "../../layout/cell-class";
import { isRule, saysPage } from "../../layout/row-words";
import { segmentsOf } from "./line-token";

/** The lines of words over the columns, as printed; "" where there is none. */
export interface HeadingLines {
  readonly upper: string;
  readonly lower: string;
}

const LOOKED_UP = 12;

/**
 * Finds the one or two lines of column headings above the first record; rules, blank lines and the title of a group
 * (`BATCH 1201   LOCKBOX`) may stand between: of the lines of words the nearest that has most of them.
 */
export function headingLines(lines: readonly string[], firstRecord: number): HeadingLines {
  const near = Array.from({ length: Math.min(LOOKED_UP, firstRecord) }, (_, back) => firstRecord - 1 - back);
  const lowers = near.filter((at) => isLower(lines, at));
  const nearest = lowers[0];
  if (nearest === undefined) return { upper: "", lower: "" };
  const words = (at: number): number => Math.max(segmentCount(lines[at]), segmentCount(lines[at - 1]));
  const most = Math.max(...lowers.map(words));
  const rich = lowers.find((at) => words(at) * 2 > most) ?? nearest;
  const above = lines[rich - 1] ?? "";
  return { upper: isHeading(above, 1) ? above : "", lower: lines[rich] ?? "" };
}

function segmentCount(line = ""): number {
  return isHeading(line, 1) ? segmentsOf(line).length : 0;
}

function isLower(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return isHeading(line, lines[at + 1] === "" ? 2 : 1) && line.trim().split(" ").length >= 2;
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
