import type { Cents } from "./money";

/** What became of some bills. */
export interface BillsCollected {
  readonly billedCents: Cents;
  /** Payments that settle them. */
  readonly paidCents: Cents;
  /** Write-offs that settle them. */
  readonly writtenOffCents: Cents;
  /** Every other credit that settles them: credit notes, corrections, waivers, transfers, deposits, negative charge lines. */
  readonly adjustedCents: Cents;
}

/**
 * Net collection rate: cash applied to the bills / (billed − adjustments − approved write-offs); of what could still be
 * collected, how much was. A share; null when nothing was left to collect.
 * @example netCollectionRate({ billedCents: 10_000, paidCents: 8_100, writtenOffCents: 400, adjustedCents: 600 }) // 0.9
 */
export function netCollectionRate(bills: BillsCollected): number | null {
  const collectable = bills.billedCents - bills.adjustedCents - bills.writtenOffCents;
  return collectable === 0 ? null : bills.paidCents / collectable;
}
