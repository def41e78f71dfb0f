import { UNAPPLIED_BUCKET } from "./aged-groups";
import { agedBuckets } from "./aged-buckets";
import type { AgingArgs } from "./aging-args";
import { PAST_DUE_BUCKET } from "./bucket-span";
import type { DrillCell } from "./drill-cell";

/**
 * A cell of an aging in words.
 * @example drillTitle({ keys: { service: "water" }, bucket: "31-60" }, agingArgs({ asOf: "2026-10-31" }))
 * // "service water, 31-60 days, at 2026-10-31"
 */
export function drillTitle({ keys, bucket }: DrillCell, args: AgingArgs): string {
  const named = Object.entries(keys).map(([key, value]) => `${key} ${value}`);
  return [...named, bucketTitle(bucket, args), `at ${args.asOf}`].join(", ");
}

function bucketTitle(bucket: string | null, args: AgingArgs): string {
  if (bucket === null) return "every age";
  if (bucket === UNAPPLIED_BUCKET) return "unapplied credit";
  if (bucket === PAST_DUE_BUCKET) return args.basis === "due" ? "past due" : "billed before the as-of date";
  const found = agedBuckets(args).find((each) => each.bucket === bucket);
  if (found?.fromDays === null) return "not due";
  return found?.label ?? `${bucket} days`;
}
