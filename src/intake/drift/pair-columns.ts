import type { FoundColumn, FoundTable } from "../layout/found-table";
import { columnCandidates } from "../mapping/column-candidates";
import { headingKey } from "../mapping/heading-words";
import type { Recipe, RecipeColumn } from "../recipe/recipe-schema";

/** A column of the recipe and the column of the new file that is the same; null where there is none. */
export interface ColumnPair {
  readonly column: RecipeColumn;
  /** Its place in the recipe, from 0. */
  readonly place: number;
  readonly found: FoundColumn | null;
  readonly how: "same name" | "same meaning" | "same place" | "none";
}

/**
 * Finds each column of a recipe in a new file: by its name; else, among the columns that are left over, by what the
 * heading means; else by its place, if the values read alike. Without headings by place alone.
 * @example pairColumns(recipe, found).find(({ how }) => how === "none")?.column.name // "Over 90"
 */
export function pairColumns(recipe: Recipe, found: FoundTable): readonly ColumnPair[] {
  const left = new Set(found.columns);
  const unpaired = recipe.columns.map((column, place): ColumnPair => ({ column, place, found: null, how: "none" }));
  if (recipe.headerLines === 0)
    return unpaired.map((pair) => {
      const now = found.columns[pair.place];
      return now === undefined ? pair : { ...pair, found: now, how: "same name" };
    });
  const steps: readonly [ColumnPair["how"], Matches][] = [
    ["same name", ({ column }, now) => column.name.toLowerCase() === now.name.toLowerCase()],
    ["same name", ({ column }, now) => now.heading !== null && headingKey(column.name) === headingKey(now.name)],
    ["same meaning", sameMeaning],
    ["same place", (pair, now) => pair.place === now.position && readAlike(pair.column, now)],
  ];
  return steps.reduce((pairs, [how, matches]) => pairs.map((pair) => paired(pair, left, { how, matches })), unpaired);
}

type Matches = (pair: ColumnPair, now: FoundColumn) => boolean;

function paired(
  pair: ColumnPair,
  left: Set<FoundColumn>,
  { how, matches }: { readonly how: ColumnPair["how"]; readonly matches: Matches },
): ColumnPair {
  if (pair.found !== null) return pair;
  const now = [...left].find((column) => matches(pair, column));
  if (now === undefined) return pair;
  left.delete(now);
  return { ...pair, found: now, how };
}

function sameMeaning({ column }: ColumnPair, now: FoundColumn): boolean {
  if (now.heading === null || !readAlike(column, now)) return false;
  const [was, is] = [
    columnCandidates({ ...now, name: column.name, heading: column.name })[0],
    columnCandidates(now)[0],
  ];
  return (
    was !== undefined &&
    is !== undefined &&
    was.meaning === is.meaning &&
    Math.min(was.confidence, is.confidence) >= 0.7
  );
}

/** Ids and texts are easily taken for each other, and so are money and plain numbers. */
function readAlike(column: RecipeColumn, { format, filledShare }: FoundColumn): boolean {
  const family = (as: string) =>
    ({ id: "text", text: "text", "left-out": "text", quantity: "number", money: "number" })[as] ?? as;
  return filledShare === 0 || family(column.as) === family(format.value.as);
}
