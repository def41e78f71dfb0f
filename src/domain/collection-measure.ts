import type { Cents } from "./money";

/** The amounts that the collection measures of a period are made of. */
export interface CollectionPeriod {
  /** Receivables at the close of the day before the period. */
  readonly beginningCents: Cents;
  /** Billed on credit in the period. */
  readonly salesCents: Cents;
  /** Receivables at the close of the period. */
  readonly endingCents: Cents;
  /** Of the ending receivables, what is not yet due. */
  readonly currentCents: Cents;
  /** Days of the period, both ends counted. */
  readonly days: number;
  /** Calendar months that the period touches. */
  readonly months: number;
}

/**
 * Days sales outstanding: ending receivables / credit sales × days of the period. Null when nothing was billed.
 * Source: Gaviti, "Days sales outstanding".
 * @example daysSalesOutstanding({ ...period, endingCents: 5_000, salesCents: 15_000, days: 90 }) // 30
 */
export function daysSalesOutstanding({ endingCents, salesCents, days }: CollectionPeriod): number | null {
  return salesCents === 0 ? null : (endingCents / salesCents) * days;
}

/**
 * Best possible DSO: receivables not yet due / credit sales × days; what DSO would be if nobody paid late.
 * Null when nothing was billed. Source: Apruve, "Best possible DSO".
 */
export function bestPossibleDso({ currentCents, salesCents, days }: CollectionPeriod): number | null {
  return salesCents === 0 ? null : (currentCents / salesCents) * days;
}

/** Average days delinquent: DSO less best possible DSO, in days. Null when nothing was billed. */
export function averageDaysDelinquent(period: CollectionPeriod): number | null {
  const dso = daysSalesOutstanding(period);
  const best = bestPossibleDso(period);
  return dso === null || best === null ? null : dso - best;
}

/**
 * Collection effectiveness index with the total sales of the period, in percent:
 * (beginning + sales − ending) / (beginning + sales − ending not due) × 100. Null when there was nothing to collect.
 * @example ceiTotalSales({ beginningCents: 620_000, salesCents: 1_089_000, endingCents: 634_000, currentCents: 359_000, days: 92, months: 3 }) // 79.63
 */
export function ceiTotalSales(period: CollectionPeriod): number | null {
  return effectiveness(period, period.salesCents);
}

/**
 * Collection effectiveness index with the average sales of a month, in percent; for a period longer than a month it differs
 * from the form above, so say which one is shown. Source: creditguru.com, "Collection Effectiveness Index".
 * @example ceiMonthlySales({ beginningCents: 620_000, salesCents: 1_089_000, endingCents: 634_000, currentCents: 359_000, days: 92, months: 3 }) // 55.93
 */
export function ceiMonthlySales(period: CollectionPeriod): number | null {
  return period.months === 0 ? null : effectiveness(period, period.salesCents / period.months);
}

/** Receivables turnover: credit sales / mean of beginning and ending receivables. Null when both are nothing. */
export function receivablesTurnover({ salesCents, beginningCents, endingCents }: CollectionPeriod): number | null {
  const mean = (beginningCents + endingCents) / 2;
  return mean === 0 ? null : salesCents / mean;
}

function effectiveness({ beginningCents, endingCents, currentCents }: CollectionPeriod, sales: number): number | null {
  const collectable = beginningCents + sales - currentCents;
  return collectable === 0 ? null : ((beginningCents + sales - endingCents) / collectable) * 100;
}
