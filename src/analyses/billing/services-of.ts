import { openSchedule } from "../../domain/rates/open-schedule";
import type { RateSchedule } from "../../domain/rates/schedule-schema";

/** The services that any edition of a schedule charges, in the order in which they first appear. */
export function servicesOf(schedule: RateSchedule): readonly string[] {
  return [...new Set(openSchedule(schedule).editions.flatMap(({ charges }) => charges.map(({ service }) => service)))];
}
