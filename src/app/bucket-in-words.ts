import type { AgingBucket } from "../domain/aging-bucket";

/**
 * A bucket in words.
 * @example bucketInWords({ bucket: "121+", fromDays: 121, toDays: null }) // "121 days and more"
 */
export function bucketInWords({ fromDays, toDays, label }: AgingBucket): string {
  if (fromDays === null) return "Not due";
  if (label !== undefined) return label;
  return toDays === null ? `${fromDays} days and more` : `${fromDays}–${toDays} days`;
}
