import type { AgingBucket } from "../../../domain/aging-bucket";

/** The row and column that hold credit which nothing open could use. */
export const UNAPPLIED_LABEL = "Unapplied credit";

/**
 * A bucket as a sheet names it.
 * @example bucketLabel({ bucket: "121+", fromDays: 121, toDays: null }) // "121+ days"
 * @example bucketLabel({ bucket: "2026-09", fromDays: 15, toDays: 44, label: "September 2026" }) // "September 2026"
 */
export function bucketLabel({ bucket, fromDays, label }: AgingBucket): string {
  return fromDays === null ? "Not due" : (label ?? `${bucket} days`);
}

/**
 * The same by a bucket's place among others; empty where there is none.
 * @example bucketLabelAt(agingBuckets([30]), 1) // "1-30 days"
 */
export function bucketLabelAt(buckets: readonly AgingBucket[], index: number): string {
  const bucket = buckets[index];
  return bucket === undefined ? "" : bucketLabel(bucket);
}

/**
 * The named input cell that holds a bucket's allowance rate.
 * @example allowanceInput({ bucket: "121+", fromDays: 121, toDays: null }) // "In_Allowance_121_up"
 */
export function allowanceInput({ fromDays, toDays }: AgingBucket): string {
  if (fromDays === null) return "In_Allowance_NotDue";
  return toDays === null ? `In_Allowance_${fromDays}_up` : `In_Allowance_${fromDays}_${toDays}`;
}
