import { type ReadStudy, readStudy } from "../domain/study/read-study";
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

/** Reads a rate study from its text, JSON; what stands in the way is told place by place. */
export function readStudyText(text: string, fileName: string): ReadStudy {
  try {
    return readStudy(valueOf(text, fileName));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { study: null, problems: [{ place: fileName, sentence: error.message }] };
  }
}

/**
 * Name for a saved study, without a folder.
 * @example studyFileName(kent) // "city-of-kent-ohio.study.json"
 */
export function studyFileName({ utility }: Pick<RateStudy, "utility">): string {
  const plain = utility
    .replace(/\(.*$/, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return `${plain.toLowerCase() || "rate"}.study.json`;
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
