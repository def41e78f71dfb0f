/** The ranks of values, and how often values repeat. */
export interface Ranking {
  /** From 1 for the least; equal values share the mean of their ranks. In the order of the values. */
  readonly ranks: readonly number[];
  /** How many values are equal, one entry for each value that comes more than once. */
  readonly ties: readonly number[];
}

/**
 * Ranks values from the least to the greatest.
 * @example ranking([5, 3, 5]).ranks // [2.5, 1, 2.5]
 */
export function ranking(values: readonly number[]): Ranking {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rankOf = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...counts].sort(([left], [right]) => left - right)) {
    rankOf.set(value, below + (count + 1) / 2);
    below += count;
  }
  return {
    ranks: values.map((value) => rankOf.get(value) ?? 0),
    ties: [...counts.values()].filter((count) => count > 1),
  };
}
