/** How many bills ended with a use. */
export interface UseCount {
  /** Use of one bill, in the unit of the report; 0 or more. */
  readonly use: number;
  /** Bills with exactly that use. */
  readonly bills: number;
}

/**
 * The bills of a class by their use, built once: every set of tiers is then priced from it without reading a bill again.
 * Uses are distinct and rise; the running sums hold everything up to and with the use at the same place.
 */
export interface UseDistribution {
  readonly uses: Float64Array;
  readonly bills: Float64Array;
  readonly billsUpTo: Float64Array;
  readonly useUpTo: Float64Array;
  /** Bills in all, those of no use too. */
  readonly billCount: number;
  /** Use in all. */
  readonly totalUse: number;
}

/**
 * Sorts counted uses and sums them up; equal uses are put together. Uses below zero are corrections, which stop at no level
 * of use: they must be told apart before, so they are refused here.
 * @throws RangeError for a use or a count below zero, or one that is no number
 * @example useDistribution([{ use: 3, bills: 2 }, { use: 0, bills: 1 }]).totalUse // 6
 */
export function useDistribution(counts: Iterable<UseCount>): UseDistribution {
  const sorted = [...together(counts)].sort(([left], [right]) => left - right);
  const uses = Float64Array.from(sorted, ([use]) => use);
  const bills = Float64Array.from(sorted, ([, count]) => count);
  const billsUpTo = runningSum(bills);
  const useUpTo = runningSum(uses.map((use, place) => use * (bills[place] ?? 0)));
  return { uses, bills, billsUpTo, useUpTo, billCount: billsUpTo.at(-1) ?? 0, totalUse: useUpTo.at(-1) ?? 0 };
}

/** The uses of a distribution with their bills, from the least use on. */
export function useCounts({ uses, bills }: Pick<UseDistribution, "uses" | "bills">): readonly UseCount[] {
  return Array.from(uses, (use, place) => ({ use, bills: bills[place] ?? 0 }));
}

function together(counts: Iterable<UseCount>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { use, bills } of counts) {
    if (!(use >= 0 && bills >= 0))
      throw new RangeError(`${bills} bills of use ${use} have no place among bills by use`);
    // Adding 0 makes one zero of the two that a computer knows.
    found.set(use + 0, (found.get(use + 0) ?? 0) + bills);
  }
  return found;
}

function runningSum(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}
