import type { Recipe } from "../recipe/recipe-schema";
import type { RecipeFit } from "./recipe-fit";

/** A recipe and how it fits. */
export interface ChosenRecipe {
  readonly recipe: Recipe;
  readonly fit: RecipeFit;
}

const WEIGHT = { info: 1, warning: 10, error: 100 } as const;

/**
 * The recipe that fits best: exactly, else with the least grave changes; the first of equals. Null when none fits.
 * @example bestFit([{ recipe: october, fit: recipeFit(october, november) }])?.recipe.name // "october"
 */
export function bestFit<T extends ChosenRecipe>(candidates: readonly T[]): T | null {
  const fitting = candidates.filter(({ fit }) => fit.fits !== "not");
  const lightest = Math.min(...fitting.map(weightOf));
  return fitting.find((each) => weightOf(each) === lightest) ?? null;
}

function weightOf({ fit }: ChosenRecipe): number {
  return fit.changes.reduce((total, { severity }) => total + WEIGHT[severity], 0);
}
