import * as v from "valibot";
import { type Recipe, RecipeSchema } from "../intake/recipe/recipe-schema";
import type { Workbook } from "../ports/workbook";

/** The study document as far as it is known here; what others keep in it stays untouched. */
const StudySchema = v.looseObject({ ratebookStudy: v.literal(1), recipes: v.optional(v.array(v.unknown())) });

/**
 * The layouts that a workbook keeps with its study, in the order they were first kept. One that this version of
 * Ratebook does not understand is passed over.
 */
export async function keptRecipes(workbook: Pick<Workbook, "readStudy">): Promise<readonly Recipe[]> {
  const study = studyOf(await workbook.readStudy());
  return (study.recipes ?? []).flatMap((each) => {
    const result = v.safeParse(RecipeSchema, each);
    return result.success ? [result.output] : [];
  });
}

/** Keeps layouts with the study of a workbook; one of the same name is replaced, everything else stays. */
export async function keepRecipes(
  workbook: Pick<Workbook, "readStudy" | "saveStudy">,
  recipes: readonly Recipe[],
): Promise<void> {
  const study = studyOf(await workbook.readStudy());
  const names = new Set(recipes.map(({ name }) => name));
  const others = (study.recipes ?? []).filter((each) => !v.is(v.looseObject({ name: v.picklist([...names]) }), each));
  await workbook.saveStudy(JSON.stringify({ ...study, recipes: [...others, ...recipes] }, null, 2));
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
