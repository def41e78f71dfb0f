import { parseRecipe, type Recipe } from "../recipe";
import ibmWatson from "./ibm-watson-accounts-receivable.json";

/** Recipes that come with Ratebook; a file whose header fits one loads without a question. */
export const BUILT_IN_RECIPES: readonly Recipe[] = [
  parseRecipe(JSON.stringify(ibmWatson), "ibm-watson-accounts-receivable.json"),
];
