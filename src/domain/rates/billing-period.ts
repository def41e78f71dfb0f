import { daysBetween, type IsoDate } from "../calendar";
import { type Exact, exactOf, ONE } from "./exact";
import type { RateSchedule } from "./schedule-schema";

/** What a bill covers, as far as it is known. Both days count. */
export interface BillingPeriod {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly billDate?: IsoDate;
  /** Months that monthly figures are taken for; the schedule's usual number unless given. */
  readonly months?: number;
}

/**
 * Days of a period, first and last included; null where an end is not known.
 * @example periodDays({ from: "2026-10-01", to: "2026-10-31" }) // 31
 */
export function periodDays({ from, to }: BillingPeriod): number | null {
  return from === undefined || to === undefined ? null : daysBetween(from, to) + 1;
}

/**
 * The factor of prorated charges: days over normal days for the periods that the schedule prorates, 1 for all others.
 * @example prorationFactor({ normalDays: 30, shorterThan: 25 }, 12).valueOf() // 0.4
 */
export function prorationFactor(proration: RateSchedule["proration"], days: number | null): Exact {
  if (proration === undefined || days === null || !isProrated(proration, days)) return ONE;
  return (exactOf(days) ?? ONE).div(exactOf(proration.normalDays) ?? ONE);
}

/**
 * Whether a period of so many days is one that the schedule prorates.
 * @example isProrated({ normalDays: 30, shorterThan: 25 }, 25) // false
 */
export function isProrated({ shorterThan, longerThan }: NonNullable<RateSchedule["proration"]>, days: number): boolean {
  if (shorterThan === undefined && longerThan === undefined) return true;
  return days < (shorterThan ?? 0) || days > (longerThan ?? Infinity);
}

/** The day that decides, by the schedule's choice, and the next best where it is not known. */
export function decidingDay(
  by: "bill-date" | "period-end" | "period-start",
  period: BillingPeriod,
): IsoDate | undefined {
  const { from, to, billDate } = period;
  if (by === "bill-date") return billDate ?? to ?? from;
  return by === "period-end" ? (to ?? billDate ?? from) : (from ?? to ?? billDate);
}

/**
 * The season of a bill; undefined where the schedule has none, or the day is not known.
 * @example seasonOf(schedule, { to: "2026-07-31" }) // "summer"
 */
export function seasonOf({ seasons, seasonBy }: RateSchedule, period: BillingPeriod): string | undefined {
  const day = decidingDay(seasonBy ?? "period-end", period)?.slice(5);
  if (day === undefined) return undefined;
  return seasons?.find(({ from, to }) => (from <= to ? day >= from && day <= to : day >= from || day <= to))?.name;
}
