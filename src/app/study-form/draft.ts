/** The way to a value in a study: names of parts, and places in lists from 0. */
export type Place = readonly (string | number)[];

/** Parts that stand beside a figure and mean nothing without it. */
const BESIDE_A_FIGURE: ReadonlySet<string> = new Set(["source", "basis", "form"]);

/** The value at a place of a study as typed; undefined where there is none. */
export function valueAt(draft: unknown, place: Place): unknown {
  return place.reduce<unknown>((at, key) => (isGroup(at) ? at[key] : undefined), draft);
}

/** The list at a place; empty where there is none. */
export function rowsAt(draft: unknown, place: Place): readonly unknown[] {
  const rows = valueAt(draft, place);
  return Array.isArray(rows) ? rows : [];
}

/** The words at a place; empty where there are none. */
export function wordsAt(draft: unknown, place: Place): string {
  const value = valueAt(draft, place);
  return typeof value === "string" ? value : "";
}

/**
 * A study with another value at a place. `undefined` takes the value away, and with it a part of which only its source is left.
 * @example withValue({ years: 5 }, ["years"], 7) // { years: 7 }
 */
export function withValue(draft: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(draft))
    return draft.map((each: unknown, index) => (index === key ? withValue(each, rest, value) : each));
  const group = isGroup(draft) ? draft : {};
  const inner = withValue(group[key], rest, value);
  const isGone = inner === undefined || (value === undefined && rest.length > 0 && isLeftOver(inner));
  const others = Object.entries(group);
  if (isGone) return Object.fromEntries(others.filter(([name]) => name !== key));
  if (!(key in group)) return { ...group, [key]: inner };
  return Object.fromEntries(others.map(([name, each]) => [name, name === key ? inner : each]));
}

/** A study with another row at the end of a list. */
export function withRow(draft: unknown, list: Place, row: unknown): unknown {
  return withValue(draft, list, [...rowsAt(draft, list), row]);
}

/** A study without a row of a list; a list that may be left out goes with its last row. */
export function withoutRow(draft: unknown, list: Place, index: number): unknown {
  return withValue(
    draft,
    list,
    rowsAt(draft, list).filter((_, at) => at !== index),
  );
}

function isGroup(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}

function isLeftOver(value: unknown): boolean {
  return isGroup(value) && !Array.isArray(value) && Object.keys(value).every((name) => BESIDE_A_FIGURE.has(name));
}
