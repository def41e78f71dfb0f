import { addDays, type IsoDate, monthEnd } from "../../domain/calendar";
import { roundTo } from "../../domain/round-decimal";
import type { Fund } from "../../domain/study/study-schema";
import type { Row } from "../../ports/query";
import type { paymentLag, serviceCohorts } from "./queries";

/** Ages in months at which collection is looked at, the best first. */
export const COHORT_AGES: readonly number[] = [24, 18, 12, 9, 6, 3];
/** Months of bills that are pooled, the newest that are old enough. */
const POOLED = 12;

/** Days after a bill's date that so many months are. @example ageDays(24) // 730 */
export function ageDays(months: number): number {
  return Math.round((months * 365) / 12);
}

/** The greatest age that the bills of a month had reached on a day; null where not even a quarter of a year. */
export function reachedAge(firstMonth: IsoDate, to: IsoDate): number | null {
  return COHORT_AGES.find((months) => isReached(firstMonth, months, to)) ?? null;
}

function isReached(month: IsoDate, months: number, to: IsoDate): boolean {
  return addDays(monthEnd(month), ageDays(months)) <= to;
}

/** What is known of a service's collection. */
export interface CollectionFacts {
  /** Months of age. */
  readonly age: number;
  readonly to: IsoDate;
  readonly cohorts: readonly Row<typeof serviceCohorts>[];
  readonly lag: Row<typeof paymentLag> | undefined;
}

/**
 * The share of rate bills that is never collected, 1 − paid / (billed − adjusted) of the newest twelve months of bills that are
 * old enough, and the days from bill to payment by dollars (RATES.md, 11). Null where nothing was billed in them.
 */
export function collectionOf({ age, to, cohorts, lag }: CollectionFacts): NonNullable<Fund["collection"]> | null {
  const old = cohorts.filter(({ month }) => isReached(month, age, to)).slice(-POOLED);
  const sum = (of: (row: Row<typeof serviceCohorts>) => number) => old.reduce((total, row) => total + of(row), 0);
  const net = sum(({ billed_cents }) => billed_cents) - sum(({ adjusted_cents }) => adjusted_cents);
  if (net <= 0) return null;
  const rate = sum(({ paid_cents }) => paid_cents) / net;
  const lagDays = lag === undefined || lag.paid_cents === 0 ? null : lag.day_cents / lag.paid_cents;
  return {
    uncollectible: roundTo(Math.min(1, Math.max(0, 1 - rate)), 4, "nearest"),
    ...(lagDays === null ? {} : { lagDays: Math.min(365, roundTo(lagDays, 1, "nearest")) }),
    source: sentence({ age, rate, months: old.map(({ month }) => month) }),
  };
}

function sentence({ age, rate, months }: { age: number; rate: number; months: readonly IsoDate[] }): string {
  const [first = "", last = ""] = [months[0]?.slice(0, 7), months.at(-1)?.slice(0, 7)];
  const billed = first === last ? `bills of ${first}` : `bills of ${first} to ${last}`;
  const young = age < 24 ? "; no bills are 24 months old, so some of the rest may still come" : "";
  return `collection by cohort: ${billed}, ${(100 * rate).toFixed(2)} % of net billed paid within ${age} months${young}; days from bill to payment by dollars`;
}
