import type { FoundColumn } from "../layout/found-table";
import type { ValueFormat } from "../values/value-format";
import { headingKey } from "./heading-words";
import type { Meaning } from "./meaning";
import { KNOWN_HEADINGS, type KnownHeading } from "./synonyms/all-synonyms";

/** A meaning that a column may have, and how likely it is. */
export interface Candidate {
  readonly column: FoundColumn;
  readonly meaning: Meaning;
  readonly confidence: number;
  readonly why: string;
}

const EXACT = 0.95;

/** Weaker claims are none. */
const LEAST = 0.6;

/** How well a value read as the first serves where the second is wanted; 1 where they are the same. */
const LIKENESS: Readonly<Record<string, number>> = {
  "quantity money": 0.9,
  "id money": 0.8,
  "money quantity": 0.9,
  "id quantity": 0.9,
  "quantity id": 0.95,
  "text id": 0.8,
  "id text": 0.8,
  "yes-no text": 0.85,
  "text yes-no": 0.75,
  "text money": 0.45,
  "text quantity": 0.5,
  "money id": 0.6,
  "date id": 0.6,
  "id date": 0.55,
  "quantity date": 0.5,
  "text date": 0.45,
  "quantity text": 0.6,
};

/**
 * What a column may be taken for by its heading and its values, the likeliest first.
 * @example columnCandidates(column("Acct #", ["0004512"]))[0] // { meaning: "account number", confidence: 0.95, … }
 */
export function columnCandidates(column: FoundColumn): readonly Candidate[] {
  const heading = column.heading ?? column.name;
  const key = headingKey(heading);
  if (key === "") return [];
  const whole = KNOWN_HEADINGS.filter((known) => known.key === key);
  const exact = whole.length > 0 ? whole : knownWithoutRemark(heading);
  const matches =
    exact.length > 0
      ? exact.map((known) => ({ known, match: EXACT }))
      : KNOWN_HEADINGS.map((known) => ({ known, match: partMatch(key, known.key) })).filter(({ match }) => match > 0);
  return likeliest(matches.map(({ known, match }) => candidate(column, known, match)));
}

/** `Created (UTC)` is known by what stands outside the brackets. */
function knownWithoutRemark(heading: string): readonly KnownHeading[] {
  const key = headingKey(heading.replace(/\s*[([][^)\]]*[)\]]\s*/g, " "));
  return key === "" ? [] : KNOWN_HEADINGS.filter((known) => known.key === key);
}

function candidate(column: FoundColumn, known: KnownHeading, match: number): Candidate {
  const likeness = Math.max(...known.reads.map((wanted) => likenessOf(column, wanted)));
  const heading = column.heading ?? column.name;
  return {
    column,
    meaning: known.meaning,
    confidence: Math.max(0, match * likeness - known.rank * 0.0005),
    why: likeness < 0.7 ? `the heading "${heading}", though its values read otherwise` : `the heading "${heading}"`,
  };
}

function likenessOf(column: FoundColumn, wanted: ValueFormat["as"]): number {
  if (column.filledShare === 0) return 0.9;
  const as = readsAsWords(column) ? "text" : column.format.value.as;
  return as === wanted ? 1 : (LIKENESS[`${as} ${wanted}`] ?? 0.3);
}

/** Names and addresses, whatever the heading made of them: letters and blanks in most texts. */
function readsAsWords({ samples, format }: FoundColumn): boolean {
  if (format.value.as !== "id" && format.value.as !== "quantity") return false;
  const worded = samples.filter(
    (text) => /[a-z]{2,}/i.test(text) && /\S[ ,]+\S/.test(text) && !/^[\d.,]+ ?[a-z]+$/i.test(text),
  );
  return worded.length > samples.length / 2;
}

/** All words of a known heading stand together in this one: `customer account number new`. */
function partMatch(key: string, known: string): number {
  if (!` ${key} `.includes(` ${known} `)) return 0;
  const [words, knownWords] = [key.split(" ").length, known.split(" ").length];
  if (knownWords === 1 && (words > 2 || !key.endsWith(` ${known}`))) return 0;
  return 0.5 + 0.3 * (knownWords / words);
}

function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<Meaning, Candidate>();
  for (const each of candidates) {
    if (each.confidence > (best.get(each.meaning)?.confidence ?? LEAST)) best.set(each.meaning, each);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}
