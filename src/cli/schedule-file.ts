import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";

/**
 * Reads a rate schedule from disk.
 * @throws AppError `unreadable-file` when there is no such file, `bad-schedule` with every problem and its place otherwise
 */
export async function readScheduleFile(path: string): Promise<RateSchedule> {
  const { schedule, problems } = readSchedule(parsed(await textOf(path), path));
  if (schedule !== null) return schedule;
  const lines = problems.map(({ place, sentence }) => `- ${place}: ${sentence}`);
  const count = lines.length === 1 ? "one problem" : `${lines.length} problems`;
  throw new AppError(
    "bad-schedule",
    `${basename(path)} cannot be used as a rate schedule; ${count}:\n${lines.join("\n")}`,
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new AppError("unreadable-file", `There is no file ${path}. Check the name and the folder.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const message = `${basename(path)} is no rate schedule: it is not JSON (${String(cause)}). See: ratebook schedule --help`;
    throw new AppError("bad-schedule", message, { cause });
  }
}
