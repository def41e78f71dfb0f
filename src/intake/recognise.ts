import { LEDGER_TABLES } from "../ledger/tables";
import type { LedgerTable } from "../ledger/table";
import { AppError } from "../ports/app-error";
import { type Recipe, recipeFits, recipeMappings } from "./recipe";
import { canonicalMapping, missingColumns, type TableMapping } from "./table-mapping";

/** How a file will be read. */
export interface Recognition {
  /** Name of the recipe; null for the canonical form. */
  readonly recipe: string | null;
  readonly mappings: readonly TableMapping[];
}

/**
 * Decides how a file is read: in canonical form by its name (`charges.csv`, `charges-2026.csv`) or by its header, else
 * by the first recipe whose header fits.
 * @throws AppError `not-canonical` with what is missing and what to do
 */
export function recognise(fileName: string, columns: readonly string[], recipes: readonly Recipe[]): Recognition {
  const named = tableNamed(fileName);
  if (named !== undefined && missingColumns(named, columns).length === 0) {
    return { recipe: null, mappings: [canonicalMapping(named, columns)] };
  }
  const recipe = recipes.find((each) => recipeFits(each, columns));
  if (recipe !== undefined) return { recipe: recipe.name, mappings: recipeMappings(recipe) };
  if (named !== undefined) throw missing(fileName, named, columns);
  const table = tableOfHeader(columns);
  if (table === undefined) throw unknownLayout(fileName, columns);
  return { recipe: null, mappings: [canonicalMapping(table, columns)] };
}

function tableNamed(fileName: string): LedgerTable | undefined {
  const base = fileName.toLowerCase().replace(/\.[^.]*$/, "");
  return LEDGER_TABLES.find(
    ({ name }) => base === name || (/^[-_. ]/.test(base.slice(name.length)) && base.startsWith(name)),
  );
}

/** The one table all of whose required columns are there and that knows every column of the file. */
function tableOfHeader(columns: readonly string[]): LedgerTable | undefined {
  const fitting = LEDGER_TABLES.filter((table) => {
    const known = new Set(table.columns.map((column) => column.name));
    return missingColumns(table, columns).length === 0 && columns.every((name) => known.has(name));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function missing(fileName: string, table: LedgerTable, columns: readonly string[]): AppError {
  const lacking = missingColumns(table, columns);
  const word = lacking.length === 1 ? "column" : "columns";
  return new AppError(
    "not-canonical",
    `${fileName} line 1: the ${word} ${lacking.join(", ")} of the table ${table.name} ${lacking.length === 1 ? "is" : "are"} missing. ` +
      `The line names ${listed(columns)}. Rename or add the ${word}, or load the file with a recipe.`,
  );
}

function unknownLayout(fileName: string, columns: readonly string[]): AppError {
  return new AppError(
    "not-canonical",
    `${fileName} line 1: these columns belong to no table that Ratebook knows: ${listed(columns)}. ` +
      "Load the file with a recipe, or rename it and its columns to the canonical form (README, What it reads).",
  );
}

function listed(columns: readonly string[]): string {
  const shown = columns
    .slice(0, 12)
    .map((name) => `"${name}"`)
    .join(", ");
  return columns.length > 12 ? `${shown} and ${String(columns.length - 12)} more` : shown;
}
