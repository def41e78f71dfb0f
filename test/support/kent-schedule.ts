import { readSchedule } from "../../src/domain/rates/read-schedule";
import type { RateSchedule } from "../../src/domain/rates/schedule-schema";
import kent from "../../src/sample/kent-rates.json";

/** Kent's rates, with changes on top where a test needs another schedule. */
export function kentSchedule(changes: Partial<RateSchedule> = {}): RateSchedule {
  return scheduleOf({ ...kent, ...changes });
}

/** A schedule as a test writes it; a mistake in it fails the test. */
export function scheduleOf(written: unknown): RateSchedule {
  const { schedule, problems } = readSchedule(written);
  if (schedule === null) throw new Error(`the test's schedule is none: ${JSON.stringify(problems)}`);
  return schedule;
}
