import * as v from "valibot";
import { sentenceOf } from "../form-problem";
import type { ScheduleProblem } from "./schedule-problem";
import { scheduleProblems } from "./schedule-problems";
import { type RateSchedule, RateScheduleSchema } from "./schedule-schema";

/** A schedule that can be used, or everything that stands in the way. */
export type ReadSchedule =
  | { readonly schedule: RateSchedule; readonly problems: readonly [] }
  | { readonly schedule: null; readonly problems: readonly ScheduleProblem[] };

/**
 * Reads a rate schedule: its form first, then whether its parts agree with each other.
 * @param value the parsed JSON, from a file or from the workbook's tables
 */
export function readSchedule(value: unknown): ReadSchedule {
  const formed = v.safeParse(RateScheduleSchema, value);
  if (!formed.success) return { schedule: null, problems: formed.issues.map(formProblem) };
  const problems = scheduleProblems(formed.output);
  return problems.length === 0 ? { schedule: formed.output, problems: [] } : { schedule: null, problems };
}

/** The deepest of the alternatives that came closest says more than "none of them". */
function formProblem(issue: v.BaseIssue<unknown>): ScheduleProblem {
  const [inner] = [...(issue.issues ?? [])].sort((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0));
  const place = v.getDotPath(issue) ?? "the schedule";
  if (inner?.path !== undefined && inner.path.length > 0) {
    return { place: `${place}.${v.getDotPath(inner) ?? ""}`, sentence: sentenceOf(inner, "a rate schedule") };
  }
  return { place, sentence: sentenceOf(issue, "a rate schedule") };
}
