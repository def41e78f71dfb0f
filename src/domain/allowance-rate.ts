import type { AgingBucket } from "./aging-bucket";

/** Rates stand until the coordinator replaces them by the city's own write-off history. */
const DEFAULT_RATES: readonly { readonly fromDays: number; readonly rate: number }[] = [
  { fromDays: 121, rate: 0.4 },
  { fromDays: 91, rate: 0.2 },
  { fromDays: 61, rate: 0.1 },
  { fromDays: 31, rate: 0.05 },
  { fromDays: 1, rate: 0.02 },
];
const NOT_DUE_RATE = 0.005;

/**
 * The share of a bucket that is set aside as doubtful until the city's own loss history is entered: a placeholder that grows
 * with age, no statute and no policy. Every sheet that uses it shows it as an input.
 * @example defaultAllowanceRate({ bucket: "31-60", fromDays: 31, toDays: 60 }) // 0.05
 */
export function defaultAllowanceRate({ fromDays }: AgingBucket): number {
  if (fromDays === null) return NOT_DUE_RATE;
  return DEFAULT_RATES.find((each) => fromDays >= each.fromDays)?.rate ?? NOT_DUE_RATE;
}
