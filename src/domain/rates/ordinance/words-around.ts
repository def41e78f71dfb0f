import { meterSize } from "../meter-size";
import { clauseBreaks, sentenceBreaks, type Stretch, stretchAt } from "./clauses";
import type { FoundNumber } from "./found-number";
import { headerAbove, isRow, lineAt } from "./lines-of-text";
import type { ReadOrdinance } from "./read-ordinance";
import type { Term } from "./vocabulary";

/** Words around a number: how near they stand, and where. */
export interface Layer {
  /** `near`: its clause, its row's name, its column's heading; `sentence`; `heading`: a line above without prices; `above`: one with. */
  readonly nearness: "near" | "sentence" | "heading" | "above";
  readonly stretches: readonly Stretch[];
}

/** What the words around a number name: values by fact, from the nearest words that name any. */
export interface NamedFact {
  readonly nearness: Layer["nearness"];
  readonly values: readonly string[];
}

/** A text with its vocabulary, ready to be asked what stands around a number. */
export interface OrdinanceWords {
  readonly read: ReadOrdinance;
  /** The layers of a number, nearest first. */
  layersOf(number: FoundNumber): readonly Layer[];
  /** What they name. */
  named(number: FoundNumber, fact: string): NamedFact | null;
  /** The words of its nearest layer, for people and for labels. */
  nearWords(number: FoundNumber): string;
  /** Other numbers of its nearest layer. */
  nearNumbers(number: FoundNumber): readonly FoundNumber[];
}

const PRICES: ReadonlySet<FoundNumber["kind"]> = new Set(["dollars", "percent", "factor"]);
const FARTHEST_LINE = 60;

/** Prepares a text to be asked what its words say of a number. */
export function wordsOf(read: ReadOrdinance, terms: readonly Term[]): OrdinanceWords {
  const sentences = sentenceBreaks(read.text, read.lines);
  const prices = read.numbers.filter(({ kind }) => PRICES.has(kind));
  const clauses = clauseBreaks(read.text, sentences, prices);
  const layersOf = remembered((number) => layers(number, read, { sentences, clauses }));
  const near = (number: FoundNumber) => layersOf(number)[0]?.stretches ?? [];
  return {
    read,
    layersOf,
    named: (number, fact) => namedIn(layersOf(number), { fact, terms, read }),
    nearWords: (number) => wordsIn(read.text, near(number)),
    nearNumbers: (number) =>
      read.numbers.filter((each) => each !== number && near(number).some((stretch) => within(each, stretch))),
  };
}

function layers(
  number: FoundNumber,
  read: ReadOrdinance,
  breaks: { readonly sentences: readonly number[]; readonly clauses: readonly number[] },
): readonly Layer[] {
  const row = lineAt(read.lines, number.start);
  const clause = stretchAt(breaks.clauses, number.start);
  const sentence = stretchAt(breaks.sentences, number.start);
  const near = [clause, ...tableStretches(number, read, row)];
  const first = lineAt(read.lines, sentence.start);
  return [
    { nearness: "near", stretches: near },
    { nearness: "sentence", stretches: [{ start: sentence.start, end: clause.start }] },
    ...linesAbove(read, first),
  ];
}

/** The name of a row, and the heading of the column. */
function tableStretches({ start }: FoundNumber, { lines }: ReadOrdinance, row: number): readonly Stretch[] {
  const line = lines[row];
  if (line === undefined || !isRow(line)) return [];
  const [name] = line.cells;
  const header = headerAbove(lines, row, start);
  return [...(name === undefined ? [] : [name]), ...(header === null ? [] : [header])];
}

function linesAbove({ lines, numbers }: ReadOrdinance, first: number): readonly Layer[] {
  const above = lines.slice(Math.max(0, first - FARTHEST_LINE), first).reverse();
  return above
    .filter(({ text }) => text.trim() !== "")
    .map((line) => {
      const priced = numbers.some((each) => PRICES.has(each.kind) && within(each, line));
      return { nearness: priced ? "above" : "heading", stretches: [line] };
    });
}

interface Sought {
  readonly fact: string;
  readonly terms: readonly Term[];
  readonly read: ReadOrdinance;
}

function namedIn(layersOfNumber: readonly Layer[], sought: Sought): NamedFact | null {
  for (const { nearness, stretches } of layersOfNumber) {
    const values = [...new Set(stretches.flatMap((stretch) => valuesIn(stretch, sought)))];
    if (values.length > 0) return { nearness, values };
  }
  return null;
}

function valuesIn(stretch: Stretch, { fact, terms, read }: Sought): readonly string[] {
  if (fact === "meter")
    return read.numbers
      .filter((each) => each.kind === "meter" && within(each, stretch))
      .map(({ value }) => meterSize(value.toString()));
  const text = read.text.slice(stretch.start, stretch.end).replace(/\s+/g, " ");
  return terms.filter((term) => term.fact === fact && term.pattern.test(text)).map(({ value }) => value);
}

function within({ start }: Stretch, stretch: Stretch): boolean {
  return start >= stretch.start && start < stretch.end;
}

function wordsIn(text: string, stretches: readonly Stretch[]): string {
  const [clause, ...others] = stretches.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").trim());
  return [...new Set([...others, clause ?? ""])].filter((words) => words !== "").join(" | ");
}

function remembered<Value>(work: (number: FoundNumber) => Value): (number: FoundNumber) => Value {
  const known = new Map<FoundNumber, Value>();
  return (number) => {
    const found = known.get(number) ?? work(number);
    known.set(number, found);
    return found;
  };
}
