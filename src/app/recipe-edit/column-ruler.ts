import type { Recipe } from "../../intake/recipe/recipe-schema";
import type { Ruler } from "../../intake/file-shape";
import { withPlacesFed } from "./column-use";

/** A column of a ruler. */
type RulerColumn = Ruler[number];

/**
 * The ruler with one column's begin moved. The column before ends where it begins, unless a gap was between them; no
 * column becomes narrower than one character.
 */
export function withBoundaryMoved(ruler: Ruler, name: string, to: number): Ruler {
  const at = ruler.findIndex((column) => column.name === name);
  const column = ruler[at];
  if (column === undefined) return ruler;
  const before = neighbourBefore(ruler, column);
  const start = Math.min(Math.max(to, (before?.start ?? 0) + 1), column.start + column.length - 1);
  const touched = before !== undefined && before.start + before.length >= Math.min(column.start, start);
  return ruler.map((each) => {
    if (each === column) return { ...each, start, length: column.start + column.length - start };
    return each === before && touched ? { ...each, length: start - each.start } : each;
  });
}

/**
 * The ruler with the column at a place cut in two. The right part gets the name `Column 41` after the place; a place
 * that is no character inside of a column leaves the ruler as it was.
 */
export function withBoundaryAdded(
  ruler: Ruler,
  { at, line = 1 }: { readonly at: number; readonly line?: number },
): Ruler {
  const column = onLine(ruler, line).find(({ start, length }) => at > start && at < start + length);
  if (column === undefined) return ruler;
  const name = freeName(ruler, `Column ${at}`);
  const right: RulerColumn = { ...column, name, start: at, length: column.start + column.length - at };
  return ruler.flatMap((each) => (each === column ? [{ ...each, length: at - each.start }, right] : [each]));
}

/** The ruler in which a column is one with the column before it; the first column of a line stays. */
export function withBoundaryRemoved(ruler: Ruler, name: string): Ruler {
  const column = ruler.find((each) => each.name === name);
  const before = column === undefined ? undefined : neighbourBefore(ruler, column);
  if (column === undefined || before === undefined) return ruler;
  const length = column.start + column.length - before.start;
  return ruler.flatMap((each) => (each === column ? [] : [each === before ? { ...each, length } : each]));
}

/** The recipe with another ruler: new columns are text and feed nothing, columns that are gone feed nothing any more. */
export function withRuler(recipe: Recipe, ruler: Ruler): Recipe {
  const gone = recipe.columns.filter(({ name }) => !ruler.some((column) => column.name === name));
  const left = gone.reduce((each, { name }) => withPlacesFed(each, name, []), recipe);
  const columns = ruler.map(
    ({ name }) => recipe.columns.find((column) => column.name === name) ?? ({ name, as: "text" } as const),
  );
  return { ...left, columns, file: { form: "fixed-width", ruler } };
}

function onLine(ruler: Ruler, line: number): readonly RulerColumn[] {
  return ruler.filter((column) => (column.line ?? 1) === line).toSorted((a, b) => a.start - b.start);
}

function neighbourBefore(ruler: Ruler, column: RulerColumn): RulerColumn | undefined {
  return onLine(ruler, column.line ?? 1).findLast(({ start }) => start < column.start);
}

function freeName(ruler: Ruler, wanted: string): string {
  const isTaken = (name: string) => ruler.some((column) => column.name === name);
  for (let number = 2; ; number++) {
    const name = number === 2 ? wanted : `${wanted} (${number - 1})`;
    if (!isTaken(name)) return name;
  }
}
