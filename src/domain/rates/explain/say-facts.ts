import type { Conditions } from "../value-schema";
import { inARow, spoken } from "./say-list";

const RANGES: readonly (readonly [RegExp, (size: string, to: string) => string])[] = [
  [/^<=\s*(.+)$/, (size) => `up to ${size}`],
  [/^>=\s*(.+)$/, (size) => `${size} and more`],
  [/^<\s*(.+)$/, (size) => `less than ${size}`],
  [/^>\s*(.+)$/, (size) => `more than ${size}`],
  [/^(.+)\.\.(.+)$/, (size, to) => `${size} to ${to}`],
  [/^\*$/, () => "all others"],
];

/**
 * A key of a table or condition in words: ranges said, lists joined, meters with their inches.
 * @example keyInWords("meter", ">=3") // "3 and more inch"
 */
export function keyInWords(name: string, key: string): string {
  return inARow(
    key.split(",").map((part) => oneKey(name, part.trim())),
    "or",
  );
}

function oneKey(name: string, key: string): string {
  const inches = (size: string) => (name === "meter" ? `${size.trim()}"` : spoken(size.trim()));
  for (const [pattern, say] of RANGES) {
    const found = pattern.exec(key);
    if (found !== null) return say(inches(found[1] ?? ""), inches(found[2] ?? ""));
  }
  return inches(key);
}

/** Facts that are said by their value alone, in the order in which they are said. */
const PLAIN = ["class", "zone"];

/**
 * Whom something is for, with a leading ", for"; empty for everybody.
 * @example whomFor({ class: ["residential", "senior"], zone: "inside" }) // ", for residential or senior, inside"
 */
export function whomFor(conditions: Conditions | undefined): string {
  const said = Object.entries(conditions ?? {})
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([name, keys]) => {
      const words = inARow(
        [keys].flat().map((key) => keyInWords(name, String(key))),
        "or",
      );
      if (name === "season") return `in ${words}`;
      return PLAIN.includes(name) ? words : `${spoken(name)} ${words}`;
    });
  return said.length === 0 ? "" : `, for ${said.join(", ")}`;
}

function placeOf(name: string): number {
  const place = PLAIN.indexOf(name);
  return place < 0 ? PLAIN.length : place;
}
