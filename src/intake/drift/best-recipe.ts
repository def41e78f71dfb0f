import type { FoundTable } from "../layout/found-table";
import type { Recipe } from "../recipe/recipe-schema";
import { type RecipeFit, recipeFit } from "./recipe-fit";

/** A recipe and how it fits. */
export interface ChosenRecipe {
  readonly recipe: Recipe;
  readonly fit: RecipeFit;
}

const WEIGHT = { info: 1, warning: 10, error: 100 } as const;

/**
 * The recipe that fits a table best: exactly, else with the least grave changes; the first of equals. Null when none fits.
 * @example bestRecipe([october, bank], november)?.recipe.name // "october"
 */
export function bestRecipe(recipes: readonly Recipe[], found: FoundTable): ChosenRecipe | null {
  const fitting = recipes
    .map((recipe) => ({ recipe, fit: recipeFit(recipe, found) }))
    .filter(({ fit }) => fit.fits !== "not");
  const lightest = Math.min(...fitting.map(weightOf));
  return fitting.find((each) => weightOf(each) === lightest) ?? null;
}

function weightOf({ fit }: ChosenRecipe): number {
  return fit.changes.reduce((total, { severity }) => total + WEIGHT[severity], 0);
}
