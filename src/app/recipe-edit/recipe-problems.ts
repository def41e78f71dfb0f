import { ledgerTable } from "../../ledger/tables";
import { ledgerColumnWords, tableWords } from "../intake-words";
import type { Recipe } from "../../intake/recipe/recipe-schema";
import { columnsIn, templateOf } from "./field-source";

/** What a recipe lacks before it can load anything, in a sentence each; empty when it can. */
export function recipeProblems(recipe: Recipe): readonly string[] {
  if (recipe.tables.length === 0) {
    return ["Say what this file holds: choose another kind of file, or leave the file out."];
  }
  return [...new Set([...recipe.tables.flatMap(missingColumns), ...unreadColumns(recipe)])];
}

function missingColumns({ table, columns }: Recipe["tables"][number]): readonly string[] {
  const missing = ledgerTable(table).columns.filter(({ name, required }) => required && columns[name] === undefined);
  return missing.map(
    ({ name }) =>
      `${tableWords(table)} need the ${ledgerColumnWords(name).toLowerCase()}: choose the column that holds it.`,
  );
}

/** Columns that a ledger column takes its value from although they are left out or not there. */
function unreadColumns({ columns, tables }: Recipe): readonly string[] {
  const read = new Set(columns.filter(({ as }) => as !== "left-out").map(({ name }) => name));
  const used = tables.flatMap((rule) => Object.values(rule.columns).flatMap((field) => columnsIn(templateOf(field))));
  return [...new Set(used)]
    .filter((name) => !read.has(name))
    .map((name) => `The column “${name}” is used but left out: keep it, or choose another column in its place.`);
}
