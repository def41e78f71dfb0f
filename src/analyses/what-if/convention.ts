import { type AgingBucket, agingBuckets, agingLimits } from "../../domain/aging-bucket";
import { agedBuckets } from "../aging/aged-buckets";
import type { AgingArgs } from "../aging/aging-args";

/** One way to make the aging. */
export interface Convention {
  readonly aging: AgingArgs;
  readonly buckets: readonly AgingBucket[];
  /** Last day of every bucket but the oldest, not due first; another rule for ages keeps the buckets and changes these. */
  readonly limits: readonly number[];
}

/** The aging as it is asked for. */
export function askedConvention(aging: AgingArgs): Convention {
  const buckets = agedBuckets(aging);
  return { aging, buckets, limits: buckets.flatMap(({ toDays }) => (toDays === null ? [] : [toDays])) };
}

/** The same open items in buckets of days. */
export function dayConvention(aging: AgingArgs, edges: readonly number[]): Convention {
  return { aging, buckets: agingBuckets(edges), limits: agingLimits(edges) };
}
