import { isIsoDate, type IsoDate } from "../calendar";
import { expandEditions } from "./editions";
import type { Increase, RateSchedule } from "./schedule-schema";

/** A step: so many percent on the newest edition, from a day on. */
export interface RateStep extends Pick<Increase, "percent" | "only" | "except"> {
  readonly effective: IsoDate;
}

/**
 * A schedule with one edition more: the newest with every price and amount × (1 + percent / 100), each rounded to the cent,
 * halves up (Lakeville MN 2013; Paris TX, table C-4). Limits and percentages stay.
 * @param step its day must come after the newest edition; an earlier one would change that edition instead
 */
export function steppedSchedule(schedule: RateSchedule, { effective, ...increase }: RateStep): RateSchedule {
  const source = `a step of ${increase.percent} percent, proposed`;
  return { ...schedule, editions: [...schedule.editions, { effective, source, increase }] };
}

/** The day on which the newest edition of a schedule begins. */
export function newestDay(schedule: RateSchedule): IsoDate {
  return expandEditions(schedule).at(-1)?.effective ?? "";
}

/**
 * The same day of the next year; March 1 for a leap day.
 * @example yearAfter("2026-01-01") // "2027-01-01"
 */
export function yearAfter(day: IsoDate): IsoDate {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, "0")}${day.slice(4)}`;
  return isIsoDate(next) ? next : `${next.slice(0, 4)}-03-01`;
}
