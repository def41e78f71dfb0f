import * as v from "valibot";
import { studyFromTables } from "../analyses/rate-study/read/study-from-tables";
import { type ReadStudy, readStudy } from "../domain/study/read-study";
import type { RateStudy } from "../domain/study/study-schema";
import type { Workbook } from "../ports/workbook";

/** The document that a workbook keeps, as far as it is known here; what others keep in it stays untouched. */
const KeptSchema = v.looseObject({
  ratebookStudy: v.literal(1),
  study: v.optional(v.unknown()),
  /** The study that the workbook's sheets were written from. */
  studyOnSheets: v.optional(v.unknown()),
});

/** Keeps a rate study in a workbook in the place of the one before; everything else that it keeps stays. */
export async function keepStudy(workbook: Pick<Workbook, "readStudy" | "saveStudy">, study: RateStudy): Promise<void> {
  const kept = keptOf(await workbook.readStudy());
  await workbook.saveStudy(JSON.stringify({ ...kept, study }, null, 2));
}

/** Keeps a rate study whose sheets have just been written, so that what is typed on them can be read back. */
export async function keepWrittenStudy(
  workbook: Pick<Workbook, "readStudy" | "saveStudy">,
  study: RateStudy,
): Promise<void> {
  const kept = keptOf(await workbook.readStudy());
  await workbook.saveStudy(JSON.stringify({ ...kept, study, studyOnSheets: study }, null, 2));
}

/**
 * The rate study of a workbook: the kept one, with what was typed into coloured cells of its sheets since they were written. Where
 * a study was kept later without writing its sheets, that one holds and the sheets are left aside. What stands in the way is told,
 * as a study written by a newer Ratebook does; null where the workbook keeps none.
 */
export async function studyInWorkbook(
  workbook: Pick<Workbook, "readStudy" | "readTable" | "readInputs">,
): Promise<ReadStudy | null> {
  const { study, studyOnSheets } = keptOf(await workbook.readStudy());
  if (study === undefined) return null;
  const kept = readStudy(study);
  const areWritten = JSON.stringify(study) === JSON.stringify(studyOnSheets);
  return kept.study === null || !areWritten ? kept : studyFromTables(workbook, kept.study);
}

/** A document that is not there yet, or is none of ours, begins anew. */
function keptOf(text: string | null): v.InferOutput<typeof KeptSchema> {
  const result = v.safeParse(KeptSchema, text === null ? null : jsonOf(text));
  return result.success ? result.output : { ratebookStudy: 1 };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
