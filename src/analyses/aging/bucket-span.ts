import { AppError } from "../../ports/app-error";
import { agedBuckets } from "./aged-buckets";
import { UNAPPLIED, UNAPPLIED_BUCKET } from "./aged-groups";
import type { AgingArgs } from "./aging-args";
import type { DrillCell } from "./drill-cell";

/** The name that all buckets after not due have together. */
export const PAST_DUE_BUCKET = "past_due";

/**
 * The first and the last bucket of a cell, by their place among the buckets; -1 is unapplied credit.
 * @throws AppError `bad-usage` when the aging has no bucket of that name
 * @example bucketSpan({ keys: {}, bucket: "past_due" }, agingArgs({ asOf: "2026-10-31" })) // [1, 5]
 */
export function bucketSpan({ bucket }: DrillCell, args: AgingArgs): readonly [number, number] {
  const buckets = agedBuckets(args);
  if (bucket === null) return [UNAPPLIED, buckets.length - 1];
  if (bucket === UNAPPLIED_BUCKET) return [UNAPPLIED, UNAPPLIED];
  if (bucket === PAST_DUE_BUCKET) return [1, buckets.length - 1];
  const index = buckets.findIndex((each) => each.bucket === bucket);
  if (index >= 0) return [index, index];
  const names = [...buckets.map((each) => each.bucket), PAST_DUE_BUCKET, UNAPPLIED_BUCKET].join(", ");
  throw new AppError("bad-usage", `There is no bucket "${bucket}" in this aging. Its buckets are ${names}.`);
}
