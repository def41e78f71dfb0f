/** Characters a sheet name may have. */
const LONGEST_NAME = 31;

/**
 * A sheet name nobody uses: the wanted one, else with the next number behind it. Excel takes names that differ in case
 * only for the same.
 * @example freeSheetName("Aging", ["aging", "Aging (2)"]) // "Aging (3)"
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length).trimEnd() + suffix;
  }
  return name;
}
