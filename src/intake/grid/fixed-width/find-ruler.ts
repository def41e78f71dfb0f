import type { Ruler } from "../../file-shape";
import type { Guess } from "../../guess";
import { extractRecords } from "./extract-records";
import { headingLines, isHeading } from "./heading-lines";
import { type LineGroup, groupLines, likeness } from "./line-group";
import { printedLine } from "./printed-line";
import { rulerOfLines } from "./ruler-of-lines";
import { candidateLines, type SeenLine } from "./seen-line";
import { type TwoLines, twoLinesOf } from "./two-lines";
import { rulerGuess } from "./ruler-guess";
import { underlineAbove } from "./underline";

/** A line that is this much like the records is taken for one when their columns are looked for. */
const RATHER = 0.5;
/** Longer lines are no listing. */
const LONGEST = 5000;

/**
 * Finds the columns of a printed listing, or of a data extract without headings, from its first lines (about 500, without
 * line ends). Records are the lines whose words stand in the same places; where none are printed, columns part; the words
 * above name them. Where records take two lines of different columns, those of the second have `line` 2.
 * Null for text that is no table: a letter, XML, one word per line.
 */
export function findRuler(lines: readonly string[]): Guess<Ruler> | null {
  if (lines.some((line) => line.length > LONGEST)) return null;
  const printed = lines.map(printedLine);
  const extract = isMarkup(printed) ? null : extractRecords(lines, printed);
  if (extract !== null) return oneLine(printed, extract);
  const groups = groupLines(candidateLines(printed));
  const [main] = groups;
  if (main === undefined || isMarkup(printed) || !isTable(main)) return null;
  const two = twoLinesOf(groups);
  if (two !== null) return twoLines(printed, two);
  const first = firstLine(main);
  const records = candidateLines(printed).filter((line) => line.index >= first && likeness(line, main) >= RATHER);
  return oneLine(printed, withoutHeadings(records));
}

/** Headings over text columns stand where the records do; where most lines have a value, a line of words only is one. */
function withoutHeadings(lines: readonly SeenLine[]): readonly SeenLine[] {
  const valued = lines.filter(({ text }) => !isHeading(text, 1));
  return valued.length >= lines.length * 0.5 ? valued : lines;
}

function isMarkup(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== "");
  return filled.filter((line) => /^\s*[<{}[\]]/.test(line)).length > filled.length * 0.3;
}

/** At least two lines, and words in two places: with a value in most lines, or text in three places. */
function isTable(group: LineGroup): boolean {
  const { length } = group.lines;
  const words = group.lines.reduce((sum, line) => sum + line.tokens.length, 0) / length;
  const valued = group.lines.filter((line) => line.tokens.some(({ kind }) => kind !== "text")).length;
  return words >= 2 && (valued >= length * 0.5 || (words >= 2.5 && length >= 3));
}

function oneLine(lines: readonly string[], records: readonly SeenLine[]): Guess<Ruler> | null {
  const first = records[0]?.index ?? 0;
  const headings = headingLines(lines, first);
  const underline = underlineAbove(lines, first);
  const ruler = rulerOfLines({ records: textsOf(records), headings, underline });
  if (ruler.length < 2) return null;
  return rulerGuess(ruler, { records: records.length, underline: underline.length > 0, headed: headings.lower !== "" });
}

/** Of two heading lines the upper one names the first line of a record, the lower one the second. */
function twoLines(lines: readonly string[], { first, second }: TwoLines): Guess<Ruler> | null {
  const { upper, lower } = headingLines(lines, firstLine(first));
  const [above, below] = upper === "" ? [lower, ""] : [upper, lower];
  const one = rulerOfLines({ records: textsOf(first.lines), headings: { upper: "", lower: above }, underline: [] });
  const other = rulerOfLines({ records: textsOf(second.lines), headings: { upper: "", lower: below }, underline: [] });
  const ruler = [...one.map((column) => ({ ...column, line: 1 })), ...other.map((column) => ({ ...column, line: 2 }))];
  return rulerGuess(ruler, { records: first.lines.length, underline: false, headed: lower !== "" });
}

function firstLine(group: LineGroup): number {
  return Math.min(...withoutHeadings(group.lines).map(({ index }) => index));
}

function textsOf(lines: readonly SeenLine[]): readonly string[] {
  return lines.map(({ text }) => text);
}
