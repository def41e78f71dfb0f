import type { RollMatrix, RollRow } from "./roll-rate";

/**
 * For each bucket, the share of its amount that ends written off if every month goes on as the matrix has it: the absorption
 * probabilities of a Markov chain whose states are the buckets and whose ends are paid, credited and written off. Documents
 * only grow older, so the oldest bucket is solved first: L(i) = (written off + sum of stay(j) × L(j) for j > i) / (open − stay(i)).
 * Null for a bucket in which nothing stood, that nothing ever left, or that leads to such a bucket.
 * Source: Cyert, Davidson and Thompson, "Estimation of the Allowance for Doubtful Accounts by Markov Chains",
 * Management Science 8 (1962).
 * @example eventualLossRates([{ ...row, openCents: 100, stayCents: [50], paidCents: 40, writtenOffCents: 10 }]) // [0.2]
 */
export function eventualLossRates(matrix: RollMatrix): readonly (number | null)[] {
  const rates = new Array<number | null>(matrix.length).fill(null);
  for (const [bucket, row] of [...matrix.entries()].reverse()) rates[bucket] = eventualLoss(row, bucket, rates);
  return rates;
}

/**
 * For each bucket, the product of its roll-forward rate, those of all older buckets, and the write-off rate of the oldest:
 * the form bank examiners publish. A roll-forward rate is the share that stands in any older bucket a month later, since a
 * month of 31 days can carry a document over a whole bucket of 30. It knows neither amounts that stay in the oldest bucket for
 * months nor write-offs from a younger one. Null where a rate of the chain has nothing to be drawn from.
 * Source: OCC, Comptroller's Handbook, roll rate analysis.
 * @example productLossRates([current, oldest]) // [0.02, 0.1] when 20 % of current rolls on and 10 % of the oldest is written off
 */
export function productLossRates(matrix: RollMatrix): readonly (number | null)[] {
  const rates = new Array<number | null>(matrix.length).fill(null);
  for (const [bucket, row] of [...matrix.entries()].reverse()) {
    const isOldest = bucket === matrix.length - 1;
    const step = row.openCents === 0 ? null : (isOldest ? row.writtenOffCents : rolledOn(row, bucket)) / row.openCents;
    const older = isOldest ? 1 : (rates[bucket + 1] ?? null);
    rates[bucket] = step === null || older === null ? null : step * older;
  }
  return rates;
}

/**
 * The amount of a bucket that stands in an older one a month later, in cents.
 * @example rolledOn({ ...row, stayCents: [10, 20, 5] }, 0) // 25
 */
export function rolledOn({ stayCents }: RollRow, bucket: number): number {
  return stayCents.slice(bucket + 1).reduce((sum, cents) => sum + cents, 0);
}

function eventualLoss(row: RollRow, bucket: number, rates: readonly (number | null)[]): number | null {
  const leaving = row.openCents - (row.stayCents[bucket] ?? 0);
  if (leaving === 0) return null;
  let lost = row.writtenOffCents;
  for (const [older, cents] of row.stayCents.entries()) {
    if (older <= bucket || cents === 0) continue;
    const rate = rates[older] ?? null;
    if (rate === null) return null;
    lost += cents * rate;
  }
  return lost / leaving;
}
