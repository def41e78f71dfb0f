import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { badUsage, optionText, requiredText } from "./arguments";
import type { Arguments } from "./command";
import { readScheduleFile } from "./schedule-file";

/** Names under which a rate schedule lies beside exports. */
const SCHEDULE_NAME = /(^|\.)rates\.json$/i;

/**
 * The schedule of `--schedule`, or the one that lies in the folder of `--data`: rates.json, or one file *.rates.json; null
 * where there is none.
 * @throws AppError where several lie there, or the one that does cannot be used
 */
export async function scheduleAtHand(args: Arguments): Promise<RateSchedule | null> {
  const named = optionText(args, "schedule");
  if (named !== undefined) return readScheduleFile(named);
  const folder = requiredText(args, "data", "out/sample");
  const names = (await readdir(folder).catch(() => [])).filter((name) => SCHEDULE_NAME.test(name)).toSorted();
  const [found, second] = names;
  if (found === undefined) return null;
  if (second !== undefined && !names.includes("rates.json"))
    throw badUsage(
      `The folder ${folder} holds several rate schedules (${names.join(", ")}). Say which: --schedule FILE.`,
    );
  return readScheduleFile(join(folder, names.includes("rates.json") ? "rates.json" : found));
}

/**
 * The schedule at hand, for commands that need one.
 * @throws AppError `bad-usage` where there is none, saying what to do
 */
export async function neededSchedule(args: Arguments): Promise<RateSchedule> {
  const schedule = await scheduleAtHand(args);
  if (schedule !== null) return schedule;
  throw badUsage(
    "There is no rate schedule to hold the bills against. Give one with --schedule FILE, or put it into the data folder as rates.json.",
  );
}
