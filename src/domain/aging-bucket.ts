/** One age class of receivables, in days past due; both ends count. */
export interface AgingBucket {
  /** Its name in every table and file: `not_due`, `1-30`, `121+`; by months `2026-09`, `before-2026-09`. */
  readonly bucket: string;
  /** First day of age; null for not due, which has no lower end. */
  readonly fromDays: number | null;
  /** Last day of age; null for the oldest bucket, which has no upper end. */
  readonly toDays: number | null;
  /** Its name in words, where it is not its days: "September 2026". */
  readonly label?: string;
}

/** Last days of the buckets between not due and the oldest: 1–30, 31–60, 61–90, 91–120, 121 and more. */
export const DEFAULT_AGING_EDGES: readonly number[] = [30, 60, 90, 120];

/**
 * The buckets that a list of edges makes. An item due on the as-of date is not late: not due ends at day 0.
 * @param edges last day of each bucket after not due; see `agingEdgesProblem`
 * @example agingBuckets([30, 60]).map((each) => each.bucket) // ["not_due", "1-30", "31-60", "61+"]
 */
export function agingBuckets(edges: readonly number[]): readonly AgingBucket[] {
  const limits = agingLimits(edges);
  return [...limits, null].map((toDays, index) => {
    const before = limits[index - 1];
    const fromDays = before === undefined ? null : before + 1;
    return { bucket: bucketName(fromDays, toDays), fromDays, toDays };
  });
}

/**
 * The last day of every bucket that has one, not due included.
 * @example agingLimits([30, 60]) // [0, 30, 60]
 */
export function agingLimits(edges: readonly number[]): readonly number[] {
  return [0, ...edges];
}

/**
 * Which bucket an age falls into: the count of limits that it exceeds. Day 30 is 1–30, day 31 is 31–60.
 * @param days days from the due date (or bill date) to the as-of date; negative before it
 * @example agingBucketIndex(30, [30, 60]) // 1
 */
export function agingBucketIndex(days: number, edges: readonly number[]): number {
  return agingLimits(edges).filter((limit) => limit < days).length;
}

/** Why a list of edges makes no buckets, in a sentence; null when it does. */
export function agingEdgesProblem(edges: readonly number[]): string | null {
  const rising = edges.every((edge, index) => Number.isInteger(edge) && edge > (edges[index - 1] ?? 0));
  if (edges.length > 0 && rising) return null;
  return "The aging buckets need whole days that increase from 1 up, for example 30,60,90,120.";
}

function bucketName(fromDays: number | null, toDays: number | null): string {
  if (fromDays === null) return "not_due";
  return toDays === null ? `${fromDays}+` : `${fromDays}-${toDays}`;
}
