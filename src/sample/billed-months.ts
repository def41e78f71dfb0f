import type { Cents } from "../domain/money";

/** What was billed by rates, by month (`2026-10`) and service; the county's fee under `district_fee`. */
export type BilledMonths = Map<string, Map<string, Cents>>;

/** A line of a bill, as far as its revenue goes. */
interface BilledLine {
  readonly service: string;
  readonly kind: string;
  readonly cents: Cents;
}

/** Adds a line to what its month has billed. */
export function countBilled(billed: BilledMonths, date: string, { service, kind, cents }: BilledLine): void {
  const month = billed.get(date.slice(0, 7)) ?? new Map<string, Cents>();
  const name = kind === "tax" ? "district_fee" : service;
  month.set(name, (month.get(name) ?? 0) + cents);
  billed.set(date.slice(0, 7), month);
}

const YEAR = 12;

/**
 * Dollars a year of a service: the last twelve months, or as many as there are, carried to a year.
 * @example one month with 50.00 of storm water: billedYear(billed, "storm") // 600
 */
export function billedYear(billed: BilledMonths, service: string): number {
  const last = [...billed].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(-YEAR);
  const cents = last.reduce((sum, [, month]) => sum + (month.get(service) ?? 0), 0);
  return last.length === 0 ? 0 : (cents / 100) * (YEAR / last.length);
}
