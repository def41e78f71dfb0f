import type { AgingBucket } from "../../../domain/aging-bucket";

/** The row that stands for all services together. */
export const ALL_SERVICES = "All services";

/** The cell that holds the rate for lienable amounts. */
export const LIEN_RATE = "In_AllowanceLienRate";

/**
 * The columns of amounts a month later, by the bucket they then stand in.
 * @example stayColumn({ bucket: "1-30", fromDays: 1, toDays: 30 }) // "To 1-30 days ($)"
 */
export function stayColumn(bucket: AgingBucket): string {
  return `${stayShare(bucket)} ($)`;
}

/**
 * The columns of shares, by the bucket in which they stand a month later.
 * @example stayShare({ bucket: "1-30", fromDays: 1, toDays: 30 }) // "To 1-30 days"
 */
export function stayShare({ bucket, fromDays }: AgingBucket): string {
  return fromDays === null ? "Still not due" : `To ${bucket} days`;
}

/**
 * The names of the input cells of all rates: letters and digits of the service, numbered where two services share them.
 * @example rateInputs(["solid waste"])("solid waste", { bucket: "121+", fromDays: 121, toDays: null }) // "In_AllowanceRate_solid_waste_121_up"
 */
export function rateInputs(services: readonly string[]): (service: string, bucket: AgingBucket) => string {
  const plain = services.map((service) => service.replace(/[^A-Za-z0-9]+/g, "_").toLowerCase());
  const keys = new Map(
    services.map((service, index) => {
      const key = plain[index] ?? "";
      return [service, plain.indexOf(key) === index ? key : `${key}_no${index + 1}`];
    }),
  );
  return (service, bucket) => `In_AllowanceRate_${keys.get(service) ?? ""}_${ageKey(bucket)}`;
}

function ageKey({ fromDays, toDays }: AgingBucket): string {
  if (fromDays === null) return "not_due";
  return toDays === null ? `${fromDays}_up` : `${fromDays}_${toDays}`;
}
