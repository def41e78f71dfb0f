import * as v from "valibot";
import { type ReadStudy, readStudy } from "../domain/study/read-study";
import type { RateStudy } from "../domain/study/study-schema";
import type { Workbook } from "../ports/workbook";

/** The document that a workbook keeps, as far as it is known here; what others keep in it stays untouched. */
const KeptSchema = v.looseObject({ ratebookStudy: v.literal(1), study: v.optional(v.unknown()) });

/**
 * The rate study that a workbook keeps, or what stands in the way of using it, as a study written by a newer Ratebook does;
 * null where it keeps none.
 */
export async function keptStudy(workbook: Pick<Workbook, "readStudy">): Promise<ReadStudy | null> {
  const { study } = keptOf(await workbook.readStudy());
  return study === undefined ? null : readStudy(study);
}

/** Keeps a rate study in a workbook in the place of the one before; everything else that it keeps stays. */
export async function keepStudy(workbook: Pick<Workbook, "readStudy" | "saveStudy">, study: RateStudy): Promise<void> {
  const kept = keptOf(await workbook.readStudy());
  await workbook.saveStudy(JSON.stringify({ ...kept, study }, null, 2));
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
