import * as v from "valibot";
import { ledgerTable, LEDGER_TABLES } from "../ledger/tables";
import { AppError } from "../ports/app-error";
import type { SourcePart, TableMapping } from "./table-mapping";

const TableRecipe = v.strictObject({
  /** Only rows in which this column of the file is filled feed the table. */
  onlyWhereFilled: v.optional(v.string()),
  /** Ledger column → what to put there: text in which `{column}` stands for a column of the file. */
  columns: v.record(v.string(), v.string()),
});

const RecipeSchema = v.strictObject({
  ratebookRecipe: v.literal(1),
  name: v.string(),
  about: v.string(),
  /** Header of the file, in any order; a file with all of these columns is read by this recipe. */
  header: v.array(v.string()),
  dates: v.picklist(["YYYY-MM-DD", "M/D/YYYY"]),
  tables: v.record(v.picklist(LEDGER_TABLES.map((table) => table.name)), TableRecipe),
});

/** A saved mapping from one layout of export to the ledger: one file may feed several tables. */
export type Recipe = v.InferOutput<typeof RecipeSchema>;

/**
 * Reads a recipe from its JSON text.
 * @throws AppError `bad-recipe` naming the file and the place in it
 */
export function parseRecipe(text: string, fileName: string): Recipe {
  const result = v.safeParse(RecipeSchema, parseJson(text, fileName));
  if (!result.success) {
    const [issue] = result.issues;
    throw badRecipe(fileName, `${v.getDotPath(issue) ?? "the recipe"}: ${issue.message}`);
  }
  for (const [table, { columns }] of Object.entries(result.output.tables)) refuseUnknown(fileName, table, columns);
  return result.output;
}

/** Whether the recipe was made for a file with these columns. */
export function recipeFits(recipe: Recipe, fileColumns: readonly string[]): boolean {
  return recipe.header.every((name) => fileColumns.includes(name));
}

/** The mappings a recipe stands for, one for each ledger table that the file feeds. */
export function recipeMappings(recipe: Recipe): readonly TableMapping[] {
  return Object.entries(recipe.tables).map(([name, part]) => {
    const table = ledgerTable(name);
    return {
      table,
      fields: table.columns.map((column) => ({ column, parts: templateParts(part.columns[column.name] ?? "") })),
      extra: [],
      onlyWhereFilled: part.onlyWhereFilled ?? null,
      dates: recipe.dates,
      values: "printed",
    };
  });
}

/**
 * The parts of a template.
 * @example templateParts("P-{invoice}") // [{ kind: "text", text: "P-" }, { kind: "column", column: "invoice" }]
 */
export function templateParts(template: string): readonly SourcePart[] {
  return template.split(/(\{[^}]*\})/).flatMap((piece): readonly SourcePart[] => {
    if (piece === "") return [];
    return piece.startsWith("{") ? [{ kind: "column", column: piece.slice(1, -1) }] : [{ kind: "text", text: piece }];
  });
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badRecipe(fileName, `it is not JSON (${String(cause)})`);
  }
}

function refuseUnknown(fileName: string, tableName: string, columns: Readonly<Record<string, string>>): void {
  const known = ledgerTable(tableName).columns;
  const unknown = Object.keys(columns).find((name) => !known.some((column) => column.name === name));
  if (unknown !== undefined) throw badRecipe(fileName, `the ledger table ${tableName} has no column ${unknown}`);
  const missing = known.find((column) => column.required && columns[column.name] === undefined);
  if (missing !== undefined) throw badRecipe(fileName, `tables.${tableName} must say what ${missing.name} is`);
}

function badRecipe(fileName: string, problem: string): AppError {
  return new AppError(
    "bad-recipe",
    `${fileName} cannot be used as a recipe: ${problem}. Correct the file, or map the export anew.`,
  );
}
