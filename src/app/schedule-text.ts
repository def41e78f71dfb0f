import { parse as parseYaml } from "yaml";
import { type ReadSchedule, readSchedule } from "../domain/rates/read-schedule";
import type { ScheduleProblem } from "../domain/rates/schedule-problem";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import { readOwrs } from "../intake/owrs/read-owrs";
import { AppError } from "../ports/app-error";

/** Problems told at once; the rest is counted. */
const TOLD = 12;

/**
 * Reads a rate schedule from its text: a schedule of Ratebook's own form as JSON, or an Open Water Rate Specification as YAML
 * or JSON.
 * @throws AppError `bad-schedule` naming the file and every place that contradicts itself
 */
export function parseSchedule(text: string, fileName: string): RateSchedule {
  const { schedule, problems } = readScheduleValue(valueOf(text, fileName));
  if (schedule === null) throw new AppError("bad-schedule", problemsText(fileName, problems));
  return schedule;
}

/** Reads a rate schedule from its text; what stands in the way is told place by place. */
export function readScheduleText(text: string, fileName: string): ReadSchedule {
  try {
    return readScheduleValue(valueOf(text, fileName));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { schedule: null, problems: [{ place: fileName, sentence: error.message }] };
  }
}

/** What is wrong with a schedule, a line for each place. */
export function problemsText(fileName: string, problems: readonly ScheduleProblem[]): string {
  const lines = problems.slice(0, TOLD).map(({ place, sentence }) => `- ${place}: ${sentence}`);
  const more = problems.length > TOLD ? [`- and ${problems.length - TOLD} more`] : [];
  return [`The rate schedule ${fileName} cannot be used:`, ...lines, ...more].join("\n");
}

/** A schedule as JSON for people; `parseSchedule` reads it back. */
export function scheduleText(schedule: RateSchedule): string {
  return `${JSON.stringify(schedule, null, 2)}\n`;
}

/**
 * Name for a saved schedule, without a folder.
 * @example scheduleFileName(kent) // "city-of-kent-ohio.rates.json"
 */
export function scheduleFileName({ utility }: Pick<RateSchedule, "utility">): string {
  const [name = ""] = utility.split("(");
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return `${plain.toLowerCase() || "rate-schedule"}.rates.json`;
}

/** A schedule of our own form, or an OWRS document; classes that cannot be taken over from one are noted in the schedule. */
function readScheduleValue(value: unknown): ReadSchedule {
  const reading = readOwrs(value);
  if (reading === null) return readSchedule(value);
  if (reading.schedule === null || reading.leftOut.length === 0) return reading;
  const note = reading.leftOut.map(({ customerClass, reason }) => `${customerClass} is left out: ${reason}.`);
  return { schedule: { ...reading.schedule, note }, problems: [] };
}

/** JSON, or else YAML, of which JSON is a part; what is neither is refused. */
function valueOf(text: string, fileName: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  try {
    return /\.json$/i.test(fileName) ? JSON.parse(plain) : parseYaml(plain);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("bad-schedule", `${fileName} is no rate schedule: it cannot be read (${reason}).`, { cause });
  }
}
