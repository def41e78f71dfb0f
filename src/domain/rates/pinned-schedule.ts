import type { IsoDate } from "../calendar";
import { editionOn } from "./edition-on";
import type { RateSchedule } from "./schedule-schema";

/** Before every bill. */
const EVER = "0001-01-01";

/**
 * A schedule whose rates of one day hold for every bill, whatever its date: what the same use costs at other rates. Seasons
 * still follow the bills' own days. Null for a day before the first edition.
 * @example pinnedSchedule(kent, "2023-06-30")?.editions.length // 1
 */
export function pinnedSchedule(schedule: RateSchedule, day: IsoDate): RateSchedule | null {
  const edition = editionOn(schedule, day);
  if (edition === null) return null;
  const { source, charges, multipliers } = edition;
  return {
    ...schedule,
    midPeriod: "bill-date",
    editions: [
      {
        effective: EVER,
        ...(source === null ? {} : { source }),
        charges: [...charges],
        multipliers: [...multipliers],
      },
    ],
  };
}
