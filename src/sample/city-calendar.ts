import { dateOfDay, type IsoDate } from "../domain/calendar";

/** A day of the run, taken apart once and kept. */
export interface CityDay {
  readonly day: number;
  readonly date: IsoDate;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly dayOfMonth: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The days of the run by day number; any day outside is worked out when asked for. */
export interface CityCalendar {
  at(day: number): CityDay;
  date(day: number): IsoDate;
  /** The day itself, or the Monday after a weekend. Holidays are not modelled. */
  businessDay(day: number): number;
}

/** A calendar that remembers each day it was asked for; dates are asked for millions of times. */
export function cityCalendar(): CityCalendar {
  const known = new Map<number, CityDay>();
  const at = (day: number): CityDay => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const made = takeApart(day);
    known.set(day, made);
    return made;
  };
  return { at, date: (day) => at(day).date, businessDay };
}

/**
 * Months since year 0, to count and compare months.
 * @example monthIndex({ year: 2026, month: 1 }) - monthIndex({ year: 2025, month: 12 }) // 1
 */
export function monthIndex(day: Pick<CityDay, "year" | "month">): number {
  return day.year * 12 + day.month - 1;
}

function businessDay(day: number): number {
  const weekday = weekdayOf(day);
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day;
}

function takeApart(day: number): CityDay {
  const date = dateOfDay(day);
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  return { day, date, year, month, dayOfMonth, weekday: weekdayOf(day) };
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
