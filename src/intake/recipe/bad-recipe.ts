import { AppError } from "../../ports/app-error";

/**
 * The refusal of a recipe: which file, what is wrong with it, what to do.
 * @example badRecipe("r.json", "it is not JSON").code // "bad-recipe"
 */
export function badRecipe(fileName: string, problem: string): AppError {
  return new AppError(
    "bad-recipe",
    `${fileName} cannot be used as a recipe: ${problem}. Correct the file, or map the export anew.`,
  );
}
