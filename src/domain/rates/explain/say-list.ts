/**
 * Words in a row.
 * @example inARow(["water", "sewer", "storm"], "and") // "water, sewer and storm"
 */
export function inARow(words: readonly string[], last: "and" | "or"): string {
  const [final = "", ...before] = [...words].reverse();
  return before.length === 0 ? final : `${before.reverse().join(", ")} ${last} ${final}`;
}

/** A name of the schedule as it is said: `multi_family` as "multi family". */
export function spoken(name: string): string {
  return name.replaceAll("_", " ");
}
