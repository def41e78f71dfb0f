import { readStudy } from "../domain/study/read-study";
import type { StudyProblem } from "../domain/study/study-problem";
import type { RateStudy } from "../domain/study/study-schema";
import { AppError } from "../ports/app-error";

/** Problems told at once; the rest is counted. */
const TOLD = 12;

/**
 * Reads a rate study from its text, JSON.
 * @throws AppError `bad-study` naming the file and every place that contradicts itself
 */
export function parseStudy(text: string, fileName: string): RateStudy {
  const { study, problems } = readStudy(valueOf(text, fileName));
  if (study === null) throw new AppError("bad-study", studyProblemsText(fileName, problems));
  return study;
}

/** What is wrong with a study, a line for each place. */
export function studyProblemsText(fileName: string, problems: readonly StudyProblem[]): string {
  const lines = problems.slice(0, TOLD).map(({ place, sentence }) => `- ${place}: ${sentence}`);
  const more = problems.length > TOLD ? [`- and ${problems.length - TOLD} more`] : [];
  return [`The rate study ${fileName} cannot be used:`, ...lines, ...more].join("\n");
}

/** A study as JSON for people; `parseStudy` reads it back. */
export function studyFileText(study: RateStudy): string {
  return `${JSON.stringify(study, null, 2)}\n`;
}

function valueOf(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("bad-study", `${fileName} is no rate study: it cannot be read as JSON (${reason}).`, { cause });
  }
}
