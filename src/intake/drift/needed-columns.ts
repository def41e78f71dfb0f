import type { Recipe } from "../recipe/recipe-schema";
import { templateColumns } from "../recipe/template";

/**
 * The columns of the file that the rules of a recipe use.
 * @example neededColumns(recipe).has("Balance") // true
 */
export function neededColumns({ tables, leaveOut }: Recipe): ReadonlySet<string> {
  const fields = tables.flatMap(({ columns }) =>
    Object.values(columns).flatMap((field) => templateColumns(typeof field === "string" ? field : field.from)),
  );
  const tested = [...tables.map(({ onlyWhere }) => onlyWhere ?? []), ...(leaveOut ?? []).map(({ where }) => where)];
  return new Set([...fields, ...tested.flat().map(({ column }) => column)]);
}
