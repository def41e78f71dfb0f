import type { Recipe } from "../intake/recipe/recipe-schema";
import type { ExaminedFile, FileOnDesk, IntakeDesk, Overrule } from "./intake-desk";
import { recipeProblems } from "./recipe-edit/recipe-problems";

/** A file as it is put on the desk; one that cannot be used stays out until she decides otherwise. */
export function fileOnDesk(source: File, examined: ExaminedFile): FileOnDesk {
  const use = examined.refused === null ? "load" : "leave-out";
  return { source, examined, recipe: examined.recipe, overrule: {}, answered: [], use };
}

/**
 * Whether a file can be loaded without showing her what it was taken for: it is in Ratebook's own form or fits a saved
 * layout, and nothing is asked. A file that cannot be used at all needs no decision either; it is told after loading.
 */
export function isSettled({ refused, questions, drift, savedRecipe }: ExaminedFile): boolean {
  if (refused !== null) return true;
  return savedRecipe !== null && questions.length === 0 && drift.every(({ severity }) => severity === "info");
}

/** What keeps a file from being loaded, in a sentence each; empty when it is ready or left out. */
export function openPoints(file: FileOnDesk): readonly string[] {
  if (file.use === "leave-out") return [];
  const { examined } = file;
  if (examined.refused !== null) return [examined.refused];
  return [...openQuestions(file).map(({ text }) => text), ...missingParts(file)];
}

/** What the layout of a file lacks; nothing while its kind is still asked for, which is the same question. */
export function missingParts(file: FileOnDesk): readonly string[] {
  const isKindAsked = file.recipe.tables.length === 0 && openQuestions(file).some(({ id }) => id === "kind");
  return recipeToLoad(file) === null || isKindAsked ? [] : recipeProblems(file.recipe);
}

/** The questions that she has not answered yet, by saying so or by doing what was asked. */
export function openQuestions(file: FileOnDesk): ExaminedFile["questions"] {
  const { examined, answered } = file;
  return examined.questions.filter(({ id }) => !answered.includes(id) && !(id === "kind" && isKindSaid(file)));
}

/** She chose the kind, or said by herself what becomes of the columns. */
function isKindSaid({ examined, recipe, overrule }: FileOnDesk): boolean {
  const isChosen = overrule.kind !== undefined && overrule.kind !== "other";
  return isChosen || (recipe !== examined.recipe && recipe.tables.length > 0);
}

/** Whether the files on the desk can be loaded now. */
export function isReady({ files }: IntakeDesk): boolean {
  return files.some(({ use }) => use === "load") && files.every((file) => openPoints(file).length === 0);
}

/** The recipe that a file is loaded with; null for Ratebook's own form, which is read the quickest way. */
export function recipeToLoad({ examined, recipe }: FileOnDesk): Recipe | null {
  return isCanonical(examined) ? null : recipe;
}

/** Whether a file is in Ratebook's own form, so that there is nothing to map. */
export function isCanonical({ layout }: ExaminedFile): boolean {
  return layout === "canonical";
}

/** The desk with one file replaced; a place that does not exist leaves it as it was. */
export function withFile(desk: IntakeDesk, index: number, file: FileOnDesk): IntakeDesk {
  return { ...desk, files: desk.files.map((each, at) => (at === index ? file : each)) };
}

/** A file that was looked at again. */
export interface Proposed {
  readonly index: number;
  readonly examined: ExaminedFile;
  /** Her decisions against the guesses, this one and those before. */
  readonly overrule: Overrule;
}

/** The desk after a file was looked at again with her decision; changes that she made before belong to the old guess. */
export function withProposal(desk: IntakeDesk, { index, examined, overrule }: Proposed): IntakeDesk {
  const before = desk.files[index];
  if (before === undefined) return desk;
  return withFile(desk, index, { ...before, ...fileOnDesk(before.source, examined), overrule });
}
