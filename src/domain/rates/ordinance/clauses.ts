import type { FoundNumber } from "./found-number";
import { isRow, type TextLine } from "./lines-of-text";

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const HARD = /\n\s*\n|;|[.:](?=\s+[A-Z(])/g;
/** A line that begins a section or an entry of a list. */
const NEW_ENTRY = /^\s*(?:\(?[a-z0-9]{1,3}[.)]\s|[-•*]\s|\d+\.\d+[.:]?\s+[A-Z]|sec(?:tion|\.)|§)/i;
const ABBREVIATION = /\b(?:cu|ft|gal|no|sec|in|approx|st|inc)\.$/i;
const SOFT = /,\s|:\s|\s(?:and|or|plus|then)\s|\n/g;

/** Where sentences, list entries, and rows of tables end. */
export function sentenceBreaks(text: string, lines: readonly TextLine[]): readonly number[] {
  const marks = [...text.matchAll(HARD)]
    .filter(({ index }) => !ABBREVIATION.test(text.slice(Math.max(0, index - 8), index + 1)))
    .map(({ index, 0: mark }) => index + mark.length);
  const rows = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const listed = next !== undefined && NEW_ENTRY.test(next.text);
    return isRow(line) || (next !== undefined && isRow(next)) || listed ? [line.end + 1] : [];
  });
  return [...new Set([0, ...marks, ...rows, text.length])].sort((a, b) => a - b);
}

/**
 * Where clauses end: sentences, and between two prices of a sentence the last comma or "and": what stands before it belongs to the
 * first price, what stands after it to the second.
 */
export function clauseBreaks(
  text: string,
  sentences: readonly number[],
  prices: readonly FoundNumber[],
): readonly number[] {
  const soft = prices.flatMap((price, index) => {
    const next = prices[index + 1];
    if (next === undefined || sentences.some((each) => each > price.start && each <= next.start)) return [];
    const last = [...text.slice(price.end, next.start).matchAll(SOFT)].at(-1);
    return [last === undefined ? price.end : price.end + last.index + last[0].length];
  });
  return [...new Set([...sentences, ...soft])].sort((a, b) => a - b);
}

/** The stretch between two breaks that holds an offset. */
export function stretchAt(breaks: readonly number[], offset: number): Stretch {
  return {
    start: breaks.findLast((each) => each <= offset) ?? 0,
    end: breaks.find((each) => each > offset) ?? offset,
  };
}
