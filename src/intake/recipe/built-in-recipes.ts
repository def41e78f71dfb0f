import ibmWatson from "./built-in/ibm-watson-accounts-receivable.json";
import { parseRecipe } from "./recipe-text";
import type { Recipe } from "./recipe-schema";

/** Recipes that come with Ratebook; a file that one of them fits loads without a question. */
export const BUILT_IN_RECIPES: readonly Recipe[] = [
  parseRecipe(JSON.stringify(ibmWatson), "ibm-watson-accounts-receivable.json"),
];
