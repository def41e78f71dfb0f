import fc from "fast-check";
import type { Conditions, RateValue, ValueTable, WrittenRounding } from "../../../src/domain/rates/value-schema";
import { anyDimension, type Dimension, type Vocabulary } from "./vocabulary";

/** A price or amount in dollars, at most six decimals. */
export const anyPrice: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 9_999 }).map((cents) => cents / 100),
  fc.integer({ min: 1, max: 99_999 }).map((fine) => fine / 10_000),
  fc.integer({ min: 1, max: 9_999_999 }).map((finest) => finest / 1_000_000),
  fc.constantFrom(0, 46.84, 4.3, 1000),
);

/** A rounding, or none. */
export const anyRounding: fc.Arbitrary<WrittenRounding> = fc.oneof(
  fc.constant("none" as const),
  fc.record({
    to: fc.constantFrom(0.01, 0.05, 0.1, 1, 0.001, 0.25),
    mode: fc.constantFrom("half-up" as const, "half-even" as const, "up" as const, "down" as const),
  }),
);

/** A figure: a number, a formula, or a table by one to three facts that has a place for every account. */
export function anyValue(
  vocabulary: Vocabulary,
  number: fc.Arbitrary<number> = anyPrice,
): fc.Arbitrary<Exclude<RateValue, undefined>> {
  return fc.oneof(
    { weight: 4, arbitrary: number },
    { weight: 1, arbitrary: anyFormula(vocabulary, number) },
    { weight: 1, arbitrary: anyTable(vocabulary, number) },
  );
}

/** A table by one to three facts that has a place for every account. */
export function anyTable(
  vocabulary: Vocabulary,
  number: fc.Arbitrary<number>,
): fc.Arbitrary<Extract<RateValue, object>> {
  const leaf = fc.oneof({ weight: 5, arbitrary: number }, { weight: 1, arbitrary: anyFormula(vocabulary, number) });
  return fc
    .uniqueArray(anyDimension(vocabulary), { minLength: 1, maxLength: 3, selector: ({ name }) => name })
    .chain((by) => anyLevel(by, leaf).map((values) => ({ by: by.map(({ name }) => name), values })));
}

/** A formula that can be worked out for every account, and is never below zero. */
export function anyFormula(vocabulary: Vocabulary, number: fc.Arbitrary<number> = anyPrice): fc.Arbitrary<string> {
  const name = fc.constantFrom(...vocabulary.numbers);
  return fc
    .tuple(number, number, name, fc.integer({ min: 0, max: 8 }))
    .map(
      ([a, b, fact, form]) =>
        [
          `${decimal(a)} * ${fact}`,
          `max(${decimal(a)}, ${decimal(b)}) + ${fact}`,
          `min(${decimal(a)}, ${fact} * ${decimal(b)})`,
          `round(${fact} * 1.005 + ${decimal(a)}, 0.01)`,
          `if(${fact} >= 3, ${decimal(a)}, ${decimal(b)})`,
          `roundup(${decimal(a)} / 3) + rounddown(${fact} * 7.5%, 0.1)`,
          `(${decimal(a)} + ${decimal(b)}) / 2`,
          "1/3",
          fact,
        ][form] ?? fact,
    );
}

/** Plain digits: a formula of a schedule writes no 1e-7. */
function decimal(value: number): string {
  return Number(value.toFixed(6)).toString().includes("e") ? value.toFixed(6) : String(Number(value.toFixed(6)));
}

function anyLevel(by: readonly Dimension[], leaf: fc.Arbitrary<number | string>): fc.Arbitrary<ValueTable> {
  const [first, ...deeper] = by;
  if (first === undefined) throw new Error("a table is by at least one fact");
  return anyKeys(first).chain((keys) =>
    fc
      .tuple(...keys.map((): fc.Arbitrary<ValueTable[string]> => (deeper.length === 0 ? leaf : anyLevel(deeper, leaf))))
      .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]))),
  );
}

/** Keys that take every value of a fact once: words, lists, ranges, and `*` for all others. */
export function anyKeys({ words, sized }: Dimension): fc.Arbitrary<readonly string[]> {
  const cut = fc.integer({ min: 0, max: words.length - 1 });
  const own = fc.constant(words);
  const grouped = cut.map((at) => [words.slice(0, at), words.slice(at)].filter((part) => part.length > 0).map(listOf));
  const others = fc.subarray([...words]).map((some) => [...some.slice(0, 2), "*"]);
  if (!sized) return fc.oneof(own, grouped, others);
  const at = (index: number) => words[index] ?? "";
  const halves = cut.map((index) => [`<=${at(index)}`, `>${at(index)}`]);
  const thirds = fc.tuple(cut, cut).map(([a, b]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return [`<${at(low)}`, low === high ? at(low) : `${at(low)}..${at(high)}`, `> ${at(high)}`];
  });
  const ownBesideRange = cut.map((index) => [at(index), `>=${at(0)}`]);
  const listWithRange = cut.map((index) => [`${at(0)}, >${at(index)}`, "*"]);
  return fc.oneof(own, grouped, others, halves, thirds, ownBesideRange, listWithRange);
}

function listOf(words: readonly string[]): string {
  return words.join(", ");
}

/** Conditions that some accounts meet. */
export function anyConditions(vocabulary: Vocabulary): fc.Arbitrary<Conditions> {
  const condition = anyDimension(vocabulary).chain((dimension) => {
    const word = fc.constantFrom(...dimension.words);
    const size = word.map((text) => (/^\d+$/.test(text) ? Number(text) : text));
    const range = fc.tuple(fc.constantFrom(">=", "<", "<=", ">"), word).map((parts) => parts.join(""));
    const between = fc.tuple(word, word).map(([from, to]) => `${from}..${to}`);
    const list = fc.array(dimension.sized ? size : word, { maxLength: 3 });
    const one = dimension.sized ? fc.oneof(word, size, range, between) : fc.oneof(word, fc.constant("*"));
    return fc.tuple(fc.constant(dimension.name), fc.oneof(one, list));
  });
  return fc
    .uniqueArray(condition, { maxLength: 3, selector: ([name]) => name })
    .map(Object.fromEntries<Conditions[string]>);
}
