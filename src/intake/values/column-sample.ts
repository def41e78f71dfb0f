import type { HeadingHint } from "./heading-hint";
import { NOTHING_NUMBER_WORDS, NOTHING_WORDS } from "./nothing-words";
import { damageOf } from "./read-id";

/** A sample of a column's texts, made ready for looking at. */
export interface ColumnSample {
  /** Filled texts that are neither damaged nor words for nothing, surrounding blanks removed. */
  readonly texts: readonly string[];
  readonly hint: HeadingHint;
  /** Different texts by texts, from 0 to 1. */
  readonly distinctShare: number;
}

const MOST = 2000;
const NINE_IN_TEN = 0.9;
const SIX_IN_TEN = 0.6;
const NOTHING = new Set<string>([...NOTHING_WORDS, ...NOTHING_NUMBER_WORDS]);

/**
 * The texts of a column that say something about its format, at most 2,000.
 * @example sampleOf(["5 ", null, "####", "N/A"], hint).texts // ["5"]
 */
export function sampleOf(values: readonly (string | null)[], hint: HeadingHint): ColumnSample {
  const texts: string[] = [];
  for (const value of values) {
    const text = value?.trim() ?? "";
    if (text !== "" && !NOTHING.has(text.toUpperCase()) && !isDamaged(text)) texts.push(text);
    if (texts.length === MOST) break;
  }
  return { texts, hint, distinctShare: texts.length === 0 ? 0 : new Set(texts).size / texts.length };
}

/**
 * The share of texts for which a test holds, from 0 to 1.
 * @example shareOf(["1", "a"], (text) => text === "a") // 0.5
 */
export function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

/**
 * The share of texts that must be readable in a format: nine in ten, and six in ten where the heading names that format, so that
 * a column with several faults is still read, and each fault rejected by line.
 * @example shareWanted(sampleOf(["5.00", "abc"], headingHint("Amount")), "money") // 0.6
 */
export function shareWanted({ hint }: ColumnSample, as: HeadingHint["wants"]): number {
  return hint.sure && hint.wants === as ? SIX_IN_TEN : NINE_IN_TEN;
}

function isDamaged(text: string): boolean {
  const damage = damageOf(text);
  return damage === 1 || damage === 2;
}
