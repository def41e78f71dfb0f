import { readSchedule } from "../../src/domain/rates/read-schedule";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";

/** A schedule in ccf with one edition of these charges, and whatever else is given; it must contradict nothing. */
export function scheduleOf(charges: readonly object[], rest: object = {}): RateSchedule {
  return readable({ editions: [{ effective: "2024-01-01", charges }], ...rest });
}

/** A schedule in ccf, read from its parts. */
export function readable(parts: object): RateSchedule {
  const { schedule, problems } = readSchedule({ ratebookRates: 1, utility: "Test", usageUnit: "ccf", ...parts });
  if (schedule === null) throw new Error(problems.map(({ place, sentence }) => `${place}: ${sentence}`).join("\n"));
  return schedule;
}
