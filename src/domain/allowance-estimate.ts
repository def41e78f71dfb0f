import type { Cents } from "./money";

/** Parts of the whole in which a rate is kept: hundredths of a percent. */
const PARTS = 10_000;

/**
 * A loss rate as it is set down: to the hundredth of a percent, so that what is printed is what was used.
 * @example roundedRate(0.012345) // 0.0123
 */
export function roundedRate(share: number): number {
  return Math.round(share * PARTS) / PARTS;
}

/**
 * What is set aside against an open amount: amount × rate, half a cent upwards; nothing against a credit balance.
 * @param rate as `roundedRate` gives it
 * @example allowanceCents(12_350, 0.05) // 618
 */
export function allowanceCents(openCents: Cents, rate: number): Cents {
  return Math.floor((Math.max(0, openCents) * Math.round(rate * PARTS) + PARTS / 2) / PARTS);
}
