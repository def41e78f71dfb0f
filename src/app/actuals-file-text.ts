import type { Actuals } from "../domain/study/actuals-schema";
import { readActuals } from "../domain/study/read-actuals";
import type { RateStudy } from "../domain/study/study-schema";
import { AppError } from "../ports/app-error";

/** Problems told at once; the rest is counted. */
const TOLD = 12;

/**
 * Reads the actuals of a study's first year from their text, JSON.
 * @throws AppError `bad-study` naming the file and every place that does not fit the study
 */
export function parseActuals(text: string, { fileName, study }: { fileName: string; study: RateStudy }): Actuals {
  const { actuals, problems } = readActuals(valueOf(text, fileName), study);
  if (actuals !== null) return actuals;
  const lines = problems.slice(0, TOLD).map(({ place, sentence }) => `- ${place}: ${sentence}`);
  const more = problems.length > TOLD ? [`- and ${problems.length - TOLD} more`] : [];
  throw new AppError("bad-study", [`The actuals ${fileName} cannot be used:`, ...lines, ...more].join("\n"));
}

function valueOf(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("bad-study", `${fileName} holds no actuals: it cannot be read as JSON (${reason}).`, { cause });
  }
}
