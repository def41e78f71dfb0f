import { type AgingBucket, agingBuckets, DEFAULT_AGING_EDGES } from "../../domain/aging-bucket";
import { defaultAllowanceRate } from "../../domain/allowance-rate";
import { roundedRate } from "../../domain/allowance-estimate";
import { addDays, type IsoDate } from "../../domain/calendar";
import { eventualLossRates, productLossRates } from "../../domain/loss-rate";
import type { RollMatrix } from "../../domain/roll-rate";
import type { Row } from "../../ports/query";
import type {
  BucketLoss,
  LossYear,
  RateSource,
  RollRates,
  ScopeLosses,
  SeededRate,
  ServiceRates,
} from "./allowance-result";
import type { lossHistory, writeOffs } from "./queries";

/** Buckets as wide as the lag between two month ends: 30 days. */
export const ROLL_BUCKETS: readonly AgingBucket[] = agingBuckets(DEFAULT_AGING_EDGES);

/** The loss rates of all services together and of each. */
export function toLosses(
  rolls: RollRates,
  history: readonly Row<typeof lossHistory>[],
  recoveredShare: number | null,
): readonly ScopeLosses[] {
  const scopes: readonly (readonly [string | null, RollMatrix])[] = [
    [null, rolls.all],
    ...rolls.byService.map(({ name, matrix }) => [name, matrix] as const),
  ];
  return scopes.map(([service, matrix]) => ({
    service,
    eventual: eventualLossRates(matrix),
    product: productLossRates(matrix),
    documents: matrix.map((_, bucket) => fewestDocuments(matrix, bucket)),
    history: bucketLosses(
      history.filter((row) => row.service === service),
      recoveredShare,
    ),
  }));
}

/** The years of the history with what was billed and lost in each. */
export function toYears(
  rows: readonly Row<typeof writeOffs>[],
  span: { readonly after: IsoDate; readonly to: IsoDate },
): readonly LossYear[] {
  return rows.map(({ year, billed_cents, written_off_cents, recovered_cents }) => {
    const first = addDays(span.after, 1);
    const from = first > `${year}-01-01` ? first : `${year}-01-01`;
    const to = span.to < `${year}-12-31` ? span.to : `${year}-12-31`;
    const netRate = billed_cents === 0 ? null : (written_off_cents - recovered_cents) / billed_cents;
    const amounts = { billedCents: billed_cents, writtenOffCents: written_off_cents, recoveredCents: recovered_cents };
    return { from, to, ...amounts, netRate };
  });
}

/** Recovered / written off over all years, at most 1; null when nothing was written off. */
export function recoveredShareOf(years: readonly LossYear[]): number | null {
  const written = years.reduce((sum, year) => sum + year.writtenOffCents, 0);
  const recovered = years.reduce((sum, year) => sum + year.recoveredCents, 0);
  return written <= 0 ? null : Math.min(1, Math.max(0, recovered / written));
}

/**
 * The rates a service's buckets start with: its own eventual loss; where too few documents stand behind it, or it cannot be
 * drawn or is nothing, that of all services; where that is neither, the placeholder. So no bucket gets a rate of 0, or of
 * everything, because its history is short.
 */
export function seedRates(service: string, losses: readonly ScopeLosses[], leastDocuments: number): ServiceRates {
  const own = losses.find((each) => each.service === service);
  const all = losses.find((each) => each.service === null);
  const rates = ROLL_BUCKETS.map((bucket, index): SeededRate => {
    const isBacked = (own?.documents[index] ?? 0) >= leastDocuments;
    const [rate, source] = firstRate(bucket, [isBacked ? own?.eventual[index] : null, all?.eventual[index]]);
    const beside = source === "its own roll rates" ? own : all;
    return { rate, source, historyRate: beside?.history[index]?.netRate ?? null };
  });
  return { service, rates };
}

function firstRate(
  bucket: AgingBucket,
  [own, all]: readonly (number | null | undefined)[],
): readonly [number, RateSource] {
  const [ownRate, allRate] = [roundedRate(own ?? 0), roundedRate(all ?? 0)];
  if (ownRate > 0) return [ownRate, "its own roll rates"];
  return allRate > 0 ? [allRate, "roll rates of all services"] : [defaultAllowanceRate(bucket), "placeholder"];
}

function fewestDocuments(matrix: RollMatrix, bucket: number): number {
  const held = matrix.slice(bucket).filter((row) => row.openCents !== 0);
  return held.reduce((fewest, row) => Math.min(fewest, row.documents), matrix[bucket]?.documents ?? 0);
}

function bucketLosses(rows: readonly Row<typeof lossHistory>[], recoveredShare: number | null): readonly BucketLoss[] {
  return ROLL_BUCKETS.map((_, bucket) => {
    const row = rows.find((each) => each.bucket === bucket);
    const [openCents, writtenOffCents] = [row?.open_cents ?? 0, row?.written_off_cents ?? 0];
    const none = openCents === 0 || recoveredShare === null;
    const netRate = none ? null : (writtenOffCents / openCents) * (1 - recoveredShare);
    return { openCents, writtenOffCents, netRate };
  });
}
