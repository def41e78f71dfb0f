import { LEDGER_TABLES } from "../../ledger/tables";
import type { Recipe } from "../../intake/recipe/recipe-schema";

/** Ledger tables that a recipe feeds, each once: several rules may feed one. */
export function tablesFed({ tables }: Recipe): readonly string[] {
  return [...new Set<string>(tables.map(({ table }) => table))];
}

/** Ledger tables that a recipe does not feed yet, in the ledger's order. */
export function tablesNotFed(recipe: Recipe): readonly string[] {
  const fed = new Set(tablesFed(recipe));
  return LEDGER_TABLES.map(({ name }) => name).filter((name) => !fed.has(name));
}

/** The recipe that feeds one more ledger table, whose columns are still to be named. */
export function withTable(recipe: Recipe, table: string): Recipe {
  return { ...recipe, tables: [...recipe.tables, { table, columns: {} }] };
}

/** The recipe that does not feed a ledger table any more. */
export function withoutTable(recipe: Recipe, table: string): Recipe {
  return { ...recipe, tables: recipe.tables.filter((rule) => rule.table !== table) };
}
