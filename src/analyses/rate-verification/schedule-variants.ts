import type { Charge } from "../../domain/rates/charge-schema";
import type { RateSchedule, WrittenEdition } from "../../domain/rates/schedule-schema";

/** A schedule without minimum bills and least uses. */
export function withoutMinimum(schedule: RateSchedule): RateSchedule {
  return withCharges(schedule, (charge) => {
    if (charge.charge === "minimum") return [];
    return [charge.charge === "usage" && charge.atLeast !== undefined ? { ...charge, atLeast: 0 } : charge];
  });
}

/** A schedule whose lines are all rounded in one way, to the cent. */
export function roundedBy(schedule: RateSchedule, mode: "down" | "up"): RateSchedule {
  const round = { to: 0.01, mode };
  const { rounding } = schedule;
  const rounded = withCharges(schedule, (charge) => [charge.round === undefined ? charge : { ...charge, round }]);
  return { ...rounded, rounding: { ...rounding, line: round } };
}

/** A schedule that prorates no period. */
export function withoutProration(schedule: RateSchedule): RateSchedule {
  const { proration } = schedule;
  if (proration === undefined) return schedule;
  // No period is shorter than no day.
  return { ...schedule, proration: { normalDays: proration.normalDays, shorterThan: 0 } };
}

/** A schedule that prorates every period, long or short. */
export function prorating(schedule: RateSchedule): RateSchedule {
  return { ...schedule, proration: { normalDays: schedule.proration?.normalDays ?? 30 } };
}

/**
 * A schedule of which only one edition is in force, whatever the day.
 * @param place of the edition by the day it begins, the earliest 0
 */
export function onlyEdition(schedule: RateSchedule, place: number): RateSchedule {
  const editions = schedule.editions
    .toSorted((a, b) => (a.effective < b.effective ? -1 : 1))
    .slice(0, place + 1)
    .map((edition, at) => ({ ...edition, effective: `0001-01-${String(Math.min(28, at + 1)).padStart(2, "0")}` }));
  return { ...schedule, editions };
}

function withCharges(schedule: RateSchedule, change: (charge: Charge) => readonly Charge[]): RateSchedule {
  const editions = schedule.editions.map(
    (edition): WrittenEdition =>
      edition.charges === undefined ? edition : { ...edition, charges: edition.charges.flatMap(change) },
  );
  return { ...schedule, editions };
}
