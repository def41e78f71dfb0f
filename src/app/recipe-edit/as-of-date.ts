import type { IsoDate } from "../../domain/calendar";
import type { Recipe } from "../../intake/recipe/recipe-schema";

/** The recipe with the report's date as she says it; an empty text leaves it to what the file prints. */
export function withAsOf(recipe: Recipe, asOf: IsoDate | ""): Recipe {
  if (asOf !== "") return { ...recipe, asOf };
  const bare = { ...recipe };
  delete bare.asOf;
  return bare;
}
