import { readFile } from "node:fs/promises";
import { readSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";

/** Problems that are told at once; more would scroll the first one away. */
const TOLD = 8;

/**
 * The rate schedule in a JSON file.
 * @throws AppError `bad-schedule` for a file that cannot be read, is no JSON, or contradicts itself: with every place
 * @example await readScheduleFile("rates.json")
 */
export async function readScheduleFile(path: string): Promise<RateSchedule> {
  const { schedule, problems } = readSchedule(await jsonOf(path));
  if (schedule !== null) return schedule;
  const told = problems.slice(0, TOLD).map(({ place, sentence }) => `\n  ${place}: ${sentence}`);
  const more = problems.length > TOLD ? `\n  and ${problems.length - TOLD} more.` : "";
  throw new AppError("bad-schedule", `${path} is no rate schedule that can be used:${told.join("")}${more}`);
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await textOf(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "";
    throw new AppError("bad-schedule", `${path} is not JSON: ${reason}. Correct it in a text editor.`, { cause });
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new AppError("bad-schedule", `There is no file ${path} that can be read. Check its name.`, { cause });
  }
}
