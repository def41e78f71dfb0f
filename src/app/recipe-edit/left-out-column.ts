import type { Recipe, RecipeColumn } from "../../intake/recipe/recipe-schema";
import { withPlacesFed } from "./column-use";

/** The recipe without a column's texts: it feeds nothing, and they never reach the ledger. */
export function withColumnLeftOut(recipe: Recipe, name: string, because: string): Recipe {
  return withColumn(withPlacesFed(recipe, name, []), { name, as: "left-out", because });
}

/** The recipe in which a column that was left out is kept again, as text beside the ledger's own columns. */
export function withColumnKept(recipe: Recipe, name: string): Recipe {
  const column = recipe.columns.find((each) => each.name === name);
  return column?.as === "left-out" ? withColumn(recipe, { name, as: "text" }) : recipe;
}

/** The recipe with one column read in another way; a name that it does not have leaves it as it was. */
export function withColumn(recipe: Recipe, column: RecipeColumn): Recipe {
  return { ...recipe, columns: recipe.columns.map((each) => (each.name === column.name ? column : each)) };
}
