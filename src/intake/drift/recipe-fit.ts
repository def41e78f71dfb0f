import type { FoundTable } from "../layout/found-table";
import { withKnownNames } from "../mapping/known-headerless";
import type { Recipe } from "../recipe/recipe-schema";
import { codeDrift } from "./code-drift";
import { columnDrift } from "./column-drift";
import type { LayoutChange } from "./layout-change";
import { formatDrift } from "./format-drift";
import { neededColumns } from "./needed-columns";
import { type ColumnPair, pairColumns } from "./pair-columns";
import { repairedRecipe } from "./repair-recipe";
import { shapeDrift } from "./shape-drift";

/** One difference between a saved recipe and a new file, told in a coordinator's words, with its repair. */
export type Drift = LayoutChange;

/** How a saved recipe fits a table. */
export interface RecipeFit {
  /** `exactly`: nothing to say. `with changes`: the repaired recipe reads it. `not`: another layout. */
  readonly fits: "exactly" | "with changes" | "not";
  readonly changes: readonly Drift[];
  /** The recipe for this layout; the recipe itself where it fits exactly or not at all. */
  readonly repaired: Recipe;
}

/** Of the columns that a recipe needs, this share must be there for it to be the same report. */
const SAME_REPORT = 0.6;

/**
 * Compares a recipe with the table of a new file: columns moved, renamed, missing or new, formats changed, codes not
 * seen before, another delimiter. The number of rows and the lines above the table do not matter.
 * @example recipeFit(october, november).fits // "exactly"
 */
export function recipeFit(recipe: Recipe, found: FoundTable): RecipeFit {
  const table = withKnownNames(found);
  const pairs = pairColumns(recipe, table);
  if (!isSameReport(recipe, table, pairs)) return { fits: "not", changes: [], repaired: recipe };
  const formats = formatDrift(recipe, pairs);
  const changes = [
    ...shapeDrift(recipe, table),
    ...columnDrift(recipe, table, pairs),
    ...formats.changes,
    ...codeDrift(recipe, pairs),
  ];
  if (changes.length === 0) return { fits: "exactly", changes, repaired: recipe };
  return {
    fits: "with changes",
    changes,
    repaired: repairedRecipe(recipe, table, { pairs, formats: formats.columns }),
  };
}

function isSameReport(recipe: Recipe, found: FoundTable, pairs: readonly ColumnPair[]): boolean {
  const [was, is] = [recipe.file.form === "bank", found.shape.form === "bank"];
  if (was !== is || (recipe.headerLines === 0) !== (found.headerLines === 0)) return false;
  if (recipe.headerLines === 0) return sameFields(recipe, found, pairs);
  const needed = neededColumns(recipe);
  const same = pairs.filter(({ found: column, how }) => column !== null && how === "same name");
  const there = same.filter(({ column }) => needed.has(column.name)).length;
  const paired = pairs.filter(({ found: column }) => column !== null).length;
  return there >= needed.size * SAME_REPORT && there > 0 && found.columns.length - paired <= paired;
}

/** Without headings: as many fields, and nearly all read as before. */
function sameFields(recipe: Recipe, found: FoundTable, pairs: readonly ColumnPair[]): boolean {
  if (recipe.columns.length !== found.columns.length) return false;
  const telling = pairs.filter(
    ({ column, found: now }) => now !== null && now.filledShare > 0 && column.as !== "left-out" && column.as !== "text",
  );
  const alike = telling.filter(({ column, found: now }) => now?.format.value.as === column.as);
  return alike.length >= telling.length * SAME_REPORT;
}
