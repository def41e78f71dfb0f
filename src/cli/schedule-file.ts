import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseSchedule } from "../app/schedule-text";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { AppError } from "../ports/app-error";

/**
 * Reads a rate schedule from disk.
 * @throws AppError `unreadable-file` when there is no such file; `bad-schedule` with every place that contradicts itself
 */
export async function readScheduleFile(path: string): Promise<RateSchedule> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no rate schedule ${path}. Check the name and the folder.`, {
      cause,
    });
  });
  return parseSchedule(text, basename(path));
}
