import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseStudy } from "../app/study-file-text";
import type { RateStudy } from "../domain/study/study-schema";
import { AppError } from "../ports/app-error";

/**
 * Reads a rate study from disk.
 * @throws AppError `unreadable-file` when there is no such file; `bad-study` with every place that contradicts itself
 */
export async function readStudyFile(path: string): Promise<RateStudy> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new AppError("unreadable-file", `There is no rate study ${path}. Check the name and the folder.`, { cause });
  });
  return parseStudy(text, basename(path));
}
