import { type LineGroup, keysOf } from "./line-group";
import type { LineToken } from "./line-token";

/** The two physical lines of a record, as groups of lines that look alike. */
export interface TwoLines {
  readonly first: LineGroup;
  readonly second: LineGroup;
}

const ENOUGH = 0.8;
const SAME_TABLE = 0.7;
const SELDOM = 0.3;
const ALSO = 6;

/**
 * Whether the lines of the biggest group alternate with those of another one, and that one is no subtotal or further
 * item of the same table: it does not begin with a value like the records' first one, and its amounts do not stand in
 * their columns. Null where records take one line.
 */
export function twoLinesOf(groups: readonly LineGroup[]): TwoLines | null {
  const [main, ...others] = groups;
  if (main === undefined) return null;
  for (const other of others.slice(0, ALSO)) {
    const two = ordered(main, other);
    if (alternate(two) >= ENOUGH && !isSameTable(two)) return two;
  }
  return null;
}

function ordered(one: LineGroup, other: LineGroup): TwoLines {
  const isFirst = (one.lines[0]?.index ?? 0) < (other.lines[0]?.index ?? 0);
  return isFirst ? { first: one, second: other } : { first: other, second: one };
}

/** Share of the lines of either group that are one half of a first line directly followed by a second one. */
function alternate({ first, second }: TwoLines): number {
  const isSecond = new Set(second.lines.map(({ index }) => index));
  const all = [...first.lines, ...second.lines].map(({ index }) => index).sort((one, other) => one - other);
  const pairs = all.filter((index, at) => !isSecond.has(index) && isSecond.has(all[at + 1] ?? -1)).length;
  return first.lines.length < 2 ? 0 : (2 * pairs) / all.length;
}

function isSameTable({ first, second }: TwoLines): boolean {
  const keys = new Set(first.lines.map(({ tokens }) => keyOf(tokens[0])));
  const sameKey = second.lines.filter(({ tokens }) => tokens[0]?.kind !== "text" && keys.has(keyOf(tokens[0]))).length;
  if (sameKey > second.lines.length * SELDOM) return true;
  const values = second.lines.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind !== "text"));
  const shared = values.filter((token) => endsWith(token, first)).length;
  return values.length > 0 && shared >= values.length * SAME_TABLE;
}

/** Where the first word of a line begins and how long it is: account numbers of one file seldom look like house numbers. */
function keyOf(token: LineToken | undefined): string {
  return token === undefined ? "" : `${String(token.start)}+${String(token.end - token.start)}`;
}

function endsWith(token: LineToken, group: LineGroup): boolean {
  return keysOf(token).some((key) => key.startsWith("e") && (group.keys.get(key) ?? 0) >= group.lines.length * 0.25);
}
