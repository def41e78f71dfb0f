import { access } from "node:fs/promises";
import { join } from "node:path";
import type { RateStudy } from "../domain/study/study-schema";
import { optionText, requiredText } from "./arguments";
import type { Arguments } from "./command";
import { readStudyFile } from "./study-file";

/**
 * The rate study of `--study`, or study.json in the folder of `--data`; null where there is none.
 * @throws AppError where it cannot be used
 */
export async function studyAtHand(args: Arguments): Promise<RateStudy | null> {
  const named = optionText(args, "study");
  if (named !== undefined) return readStudyFile(named);
  const beside = join(requiredText(args, "data", "out/sample"), "study.json");
  const isThere = await access(beside).then(
    () => true,
    () => false,
  );
  return isThere ? readStudyFile(beside) : null;
}
