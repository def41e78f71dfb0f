import type { IsoDate } from "../calendar";
import { type Edition, expandEditions } from "./editions";
import type { RateSchedule } from "./schedule-schema";

/**
 * The edition in force on a day, the newest where no day is given; null before the first.
 * @example editionOn(kent, "2023-06-30")?.effective // "2023-01-01"
 */
export function editionOn(schedule: RateSchedule, day: IsoDate | undefined): Edition | null {
  const editions = expandEditions(schedule);
  const found = day === undefined ? editions.at(-1) : editions.findLast(({ effective }) => effective <= day);
  return found ?? null;
}
