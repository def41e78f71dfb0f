import { ledgerTable } from "../../ledger/tables";
import { fieldProblem } from "./field-problem";
import type { Condition, Recipe, TableRule } from "./recipe-schema";

/**
 * What makes a recipe unusable although its form is right, as a part of a sentence; null when it can be used.
 * @example recipeProblem({ ...recipe, tables: [] }) // null: a file may feed nothing
 */
export function recipeProblem(recipe: Recipe): string | null {
  return (
    repeatedColumn(recipe) ??
    first(recipe.leaveOut ?? [], ({ where }, index) => conditionProblem(where, recipe, `leaveOut ${index + 1}`)) ??
    first(recipe.tables, (rule, index) => ruleProblem(rule, recipe, `tables ${index + 1} (${rule.table})`))
  );
}

function repeatedColumn({ columns }: Recipe): string | null {
  const names = columns.map(({ name }) => name);
  const bad = names.find((name) => /[{}|]/.test(name) || name.startsWith("@"));
  if (bad !== undefined) return `the column name "${bad}" holds one of { } | or begins with @; take them out`;
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? null : `two columns are named "${repeated}"; give each a name of its own`;
}

function ruleProblem(rule: TableRule, recipe: Recipe, place: string): string | null {
  const known = ledgerTable(rule.table).columns;
  const unknown = Object.keys(rule.columns).find((name) => !known.some((column) => column.name === name));
  if (unknown !== undefined) return `${place}: the ledger table ${rule.table} has no column ${unknown}`;
  const missing = known.find((column) => column.required && rule.columns[column.name] === undefined);
  if (missing !== undefined) return `${place} must say what ${missing.name} is`;
  return (
    conditionProblem(rule.onlyWhere ?? [], recipe, place) ??
    first(known, (column) => {
      const field = rule.columns[column.name];
      return field === undefined ? null : fieldProblem(field, { column, recipe, place: `${place}.${column.name}` });
    })
  );
}

function conditionProblem(where: readonly Condition[], recipe: Recipe, place: string): string | null {
  return first(where, ({ column }) =>
    recipe.columns.some(({ name }) => name === column)
      ? null
      : `${place} tests the column "${column}", which the recipe does not list among its columns`,
  );
}

function first<Item>(items: readonly Item[], problem: (item: Item, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = problem(item, index);
    if (found !== null) return found;
  }
  return null;
}
