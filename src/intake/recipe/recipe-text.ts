import * as v from "valibot";
import { ledgerTable } from "../../ledger/tables";
import { badRecipe } from "./bad-recipe";
import { jsonText } from "./json-text";
import { recipeProblem } from "./recipe-problem";
import { type Recipe, RecipeSchema } from "./recipe-schema";
import { liftedRecipe, RecipeOneSchema } from "./recipe-version-one";

/**
 * Reads a recipe from its JSON text; a recipe of version 1 is lifted to version 2.
 * @throws AppError `bad-recipe` naming the file, the place in it and the remedy
 * @example parseRecipe(recipeText(recipe), "october.json") // the same recipe
 */
export function parseRecipe(text: string, fileName: string): Recipe {
  const json = parseJson(text, fileName);
  const recipe = isVersionOne(json)
    ? liftedRecipe(checked(RecipeOneSchema, json, fileName))
    : checked(RecipeSchema, json, fileName);
  const problem = recipeProblem(recipe);
  if (problem !== null) throw badRecipe(fileName, problem);
  return recipe;
}

/**
 * A recipe as JSON that a person can read and compare: keys in the order of the schema, ledger columns in the order
 * of the ledger, codes sorted, short parts on one line, a line end at the end.
 * @example recipeText(recipe).startsWith('{\n  "ratebookRecipe": 2,') // true
 */
export function recipeText(recipe: Recipe): string {
  const ordered = v.parse(RecipeSchema, recipe);
  const tables = ordered.tables.map((rule) => ({ ...rule, columns: inLedgerOrder(rule.table, rule.columns) }));
  const codes = ordered.codes === undefined ? {} : { codes: sortedCodes(ordered.codes) };
  return `${jsonText({ ...ordered, tables, ...codes })}\n`;
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw badRecipe(fileName, `it is not JSON (${String(cause)})`);
  }
}

function isVersionOne(json: unknown): boolean {
  return typeof json === "object" && json !== null && "ratebookRecipe" in json && json.ratebookRecipe === 1;
}

function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  fileName: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw badRecipe(fileName, `${v.getDotPath(issue) ?? "the recipe"}: ${issue.message}`);
}

function inLedgerOrder<Value>(table: string, columns: Readonly<Record<string, Value>>): Record<string, Value> {
  const names = ledgerTable(table).columns.map(({ name }) => name);
  return Object.fromEntries(Object.entries(columns).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}

function sortedCodes(
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Readonly<Record<string, unknown>> {
  return sorted(Object.fromEntries(Object.entries(codes).map(([list, words]) => [list, sorted(words)])));
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
