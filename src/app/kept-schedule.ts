import * as v from "valibot";
import { type ReadSchedule, readSchedule } from "../domain/rates/read-schedule";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { Workbook } from "../ports/workbook";

/** The study document as far as it is known here; what others keep in it stays untouched. */
const StudySchema = v.looseObject({ ratebookStudy: v.literal(1), schedule: v.optional(v.unknown()) });

/**
 * The rate schedule that a workbook keeps with its study, or what stands in the way of using it; null where it keeps none.
 */
export async function keptSchedule(workbook: Pick<Workbook, "readStudy">): Promise<ReadSchedule | null> {
  const { schedule } = studyOf(await workbook.readStudy());
  return schedule === undefined ? null : readSchedule(schedule);
}

/** Whose rates a workbook keeps with its study, without judging them; null where it keeps none. */
export async function keptUtility(workbook: Pick<Workbook, "readStudy">): Promise<string | null> {
  const { schedule } = studyOf(await workbook.readStudy());
  return v.is(v.looseObject({ utility: v.string() }), schedule) ? schedule.utility : null;
}

/** Keeps a schedule with the study of a workbook in the place of the one before; everything else stays. */
export async function keepSchedule(
  workbook: Pick<Workbook, "readStudy" | "saveStudy">,
  schedule: RateSchedule,
): Promise<void> {
  const study = studyOf(await workbook.readStudy());
  await workbook.saveStudy(JSON.stringify({ ...study, schedule }, null, 2));
}

/** A study that is not there yet, or is none of ours, begins anew. */
function studyOf(text: string | null): v.InferOutput<typeof StudySchema> {
  const result = v.safeParse(StudySchema, text === null ? null : jsonOf(text));
  return result.success ? result.output : { ratebookStudy: 1 };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
