import { readSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import kentRates from "../sample/kent-rates.json";

/** The rates that the sample city bills by. */
export function sampleSchedule(): RateSchedule {
  const { schedule, problems } = readSchedule(kentRates);
  if (schedule === null) throw new Error(`the sample's rates contradict themselves: ${problems[0]?.sentence ?? ""}`);
  return schedule;
}
