import type { UseDistribution } from "./use-distribution";

/** What a level of use means for all bills: AWWA's bill tabulation. */
export interface UseLevel {
  /** The level, in the unit of the report; Infinity for all use. */
  readonly threshold: number;
  /** Bills that stop at the level or below it, those of no use too. */
  readonly stopping: number;
  /** Bills that go on past it. */
  readonly passing: number;
  /** Use of the bills that stop. */
  readonly stoppingUse: number;
  /** Consolidated use: what all bills together use up to the level, the sum of min(use, level). */
  readonly consolidated: number;
}

/** The use within one block of rates: above `from`, up to `to`. */
export interface UseBlock {
  readonly from: number;
  /** Null for the last block, which has no end. */
  readonly to: number | null;
  readonly volume: number;
  /** Bills whose use ends in the block; those of no use end in the first. */
  readonly stopping: number;
  /** Bills that use any of it. */
  readonly reaching: number;
}

/**
 * One row of the bill tabulation. Source: AWWA Manual M1, Principles of Water Rates, Fees, and Charges, the appendix on bill
 * tabulation methods: consolidated use = use of the bills that stop + level × bills that pass.
 * @example useLevel(useDistribution([0, 2, 3, 5, 8, 12, 20, 50].map((use) => ({ use, bills: 1 }))), 5).consolidated // 30
 */
export function useLevel(distribution: UseDistribution, threshold: number): UseLevel {
  const place = lastUpTo(distribution.uses, threshold);
  const stopping = distribution.billsUpTo[place] ?? 0;
  const stoppingUse = distribution.useUpTo[place] ?? 0;
  const passing = distribution.billCount - stopping;
  const consolidated = passing === 0 ? stoppingUse : stoppingUse + threshold * passing;
  return { threshold, stopping, passing, stoppingUse, consolidated };
}

/**
 * The use within each block of a set of breaks, from 0 to the first break, and so on to the block without an end; together
 * they are all use. Identity: block (a, b] = consolidated use at b less at a.
 * @param breaks upper ends of all blocks but the last, above 0 and rising; see `breaksProblem`
 * @example blockVolumes(useDistribution([0, 2, 3, 5, 8, 12, 20, 50].map((use) => ({ use, bills: 1 }))), [5, 15]).map(({ volume }) => volume) // [30, 30, 40]
 */
export function blockVolumes(distribution: UseDistribution, breaks: readonly number[]): readonly UseBlock[] {
  const levels = [...breaks, Number.POSITIVE_INFINITY].map((end) => useLevel(distribution, end));
  return levels.map((level, index) => {
    const before = levels[index - 1];
    return {
      from: before?.threshold ?? 0,
      to: Number.isFinite(level.threshold) ? level.threshold : null,
      volume: level.consolidated - (before?.consolidated ?? 0),
      stopping: level.stopping - (before?.stopping ?? 0),
      reaching: before?.passing ?? distribution.billCount - billsOfNoUse(distribution),
    };
  });
}

/**
 * Bills of no use, which pay fixed charges alone.
 * @example billsOfNoUse(useDistribution([{ use: 0, bills: 4 }, { use: 2, bills: 1 }])) // 4
 */
export function billsOfNoUse({ uses, bills }: UseDistribution): number {
  return uses[0] === 0 ? (bills[0] ?? 0) : 0;
}

/**
 * The least use that at least a share of all bills does not pass; null without bills.
 * @example useAtShare(useDistribution([1, 2, 3, 4].map((use) => ({ use, bills: 1 }))), 0.5) // 2
 */
export function useAtShare({ uses, billsUpTo, billCount }: UseDistribution, share: number): number | null {
  const place = billsUpTo.findIndex((bills) => bills >= share * billCount);
  return billCount === 0 ? null : (uses[place] ?? null);
}

/** What is wrong with a set of breaks, in a sentence; null when block volumes can be told. */
export function breaksProblem(breaks: readonly number[]): string | null {
  const isRising = breaks.every((each, index) => each > (breaks[index - 1] ?? 0) && Number.isFinite(each));
  return isRising ? null : "Enter the breaks between blocks as rising numbers above 0, for example 10, 20, 30.";
}

/** The place of the last use at or below a level; -1 when there is none. */
function lastUpTo(uses: Float64Array, threshold: number): number {
  let [low, high] = [0, uses.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((uses[middle] ?? Number.POSITIVE_INFINITY) <= threshold) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
