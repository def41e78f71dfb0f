import { BadCell } from "./bad-cell";
import { type Codec, type Filled, numberIn } from "./codec";
import { cutAt, NOTHING, quoteUnless, unquoted } from "./quoted";

/** Conditions without any: everybody meets them. */
const EVERYONE = "(everyone)";

/** Facts whose words look like numbers: a bare 1 is the text. */
const WORDS: ReadonlySet<string> = new Set(["class", "zone", "meter", "season", "service", "rate_code"]);

/**
 * For whom a charge is: `class = residential, senior; zone = inside; meter >=3`. A comma at the end marks a list of one.
 * @example CONDITIONS.write({ class: ["residential", "senior"], zone: "inside" }) // "class = residential, senior; zone = inside"
 */
export const CONDITIONS: Codec = {
  write: (value) => {
    const pairs = Object.entries(typeof value === "object" && value !== null ? value : {});
    return pairs.length === 0
      ? EVERYONE
      : pairs.map(([name, wanted]) => pairText(name, listed(name, wanted))).join("; ");
  },
  read: (cell) =>
    String(cell).trim() === EVERYONE
      ? {}
      : Object.fromEntries(pairsIn(cell).map(({ name, text }) => [name, readWanted(name, text)])),
};

/**
 * Facts with one value each: `zone = outside; container_size = 96`.
 * @example FACTS.read("zone = outside; container_size = 96") // { zone: "outside", container_size: 96 }
 */
export const FACTS: Codec = {
  write: (value) =>
    Object.entries(typeof value === "object" && value !== null ? value : {})
      .map(([name, each]) => pairText(name, oneText(name, each, /[;"\n]/)))
      .join("; "),
  read: (cell) => Object.fromEntries(pairsIn(cell).map(({ name, text }) => [name, readOne(name, text)])),
};

/** A fact and the text that stands behind it. */
export interface FactText {
  readonly name: string;
  readonly text: string;
}

/** A fact and its text, as in `zone = inside` or `meter >=3`. */
export function pairText(name: string, text: string): string {
  const fact = quoteUnless(name, (each) => !/[=<>;:"\n]/.test(each));
  return /^[<>]/.test(text) ? `${fact} ${text}` : `${fact} = ${text}`;
}

/** The pairs of a text; their values are not yet read. @throws BadCell */
export function pairsIn(cell: Filled): readonly FactText[] {
  return cutAt(String(cell), ";")
    .filter((pair) => pair.trim() !== "")
    .map((pair) => {
      const found = /^\s*("(?:[^"\\]|\\.)*"|[^=<>]*?)\s*(?:=|(?=[<>]))\s*([\s\S]*?)\s*$/.exec(pair);
      const [, name = "", text = ""] = found ?? [];
      if (name === "" || text === "")
        throw new BadCell(
          `"${pair.trim()}" is no condition; write it as in: class = residential, senior; zone = inside`,
        );
      return { name: unquoted(name), text };
    });
}

function listed(name: string, wanted: unknown): string {
  if (!Array.isArray(wanted)) return oneText(name, wanted, /[,;"\n]/);
  if (wanted.length === 0) return NOTHING;
  const texts = wanted.map((each) => oneText(name, each, /[,;"\n]/)).join(", ");
  return wanted.length === 1 ? `${texts},` : texts;
}

function readWanted(name: string, text: string): unknown {
  if (text === NOTHING) return [];
  const pieces = cutAt(text, ",");
  const [only = ""] = pieces;
  if (pieces.length === 1) return readOne(name, only);
  return pieces.filter((each) => each.trim() !== "").map((each) => readOne(name, each));
}

/** Written bare where it reads back as the same value, else in quotation marks, or as `number 1`. */
function oneText(name: string, value: unknown, signs: RegExp): string {
  const bare = String(value);
  if (typeof value === "number") return readOne(name, bare) === value ? bare : `number ${bare}`;
  return quoteUnless(bare, (text) => !signs.test(text) && readOne(name, text) === text);
}

function readOne(name: string, text: string): string | number {
  const marked = /^\s*number\s+(\S+)\s*$/.exec(text)?.[1];
  if (marked !== undefined) return numberIn(marked) ?? text.trim();
  return (WORDS.has(name) ? null : numberIn(text)) ?? unquoted(text);
}
