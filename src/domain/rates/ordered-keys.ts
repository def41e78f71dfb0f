import { meterInches } from "./meter-size";

/**
 * The entries of a table level in the order in which they are printed: meters from the smallest up, everything else as written.
 * (A program's own order puts whole numbers before fractions, so that 5/8 would follow 6.)
 * @example orderedEntries("meter", { "1": 20, "5/8": 11.39 })[0] // ["5/8", 11.39]
 */
export function orderedEntries<Value>(
  name: string,
  level: Readonly<Record<string, Value>>,
): readonly (readonly [string, Value])[] {
  const entries = Object.entries(level);
  return name === "meter" ? entries.sort(([one], [other]) => smallest(one) - smallest(other)) : entries;
}

/** The smallest size that a key takes; a range without a lower end comes first, `*` last. */
function smallest(key: string): number {
  if (/^\s*</.test(key)) return 0;
  const [first = ""] = key.replace(/^\s*>=?/, "").split(/,|\.\./);
  return meterInches(first) ?? Number.MAX_VALUE;
}
