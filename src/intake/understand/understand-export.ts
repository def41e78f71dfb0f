import type { ExportFile } from "../../ports/export-file";
import { AppError } from "../../ports/app-error";
import type { LedgerTable } from "../../ledger/table";
import { canonicalTable } from "../canonical/canonical-table";
import { bestFit } from "../drift/best-recipe";
import { type Drift, type RecipeFit, recipeFit } from "../drift/recipe-fit";
import { readHead } from "../canonical/file-head";
import type { Guess } from "../guess";
import type { Kind } from "../kind";
import type { LocatedTable } from "../layout/find-table";
import type { MappingProposal, Question } from "../mapping/mapping-proposal";
import { proposeMapping } from "../mapping/propose-mapping";
import { locateTable } from "../open/locate-table";
import { openExport } from "../open/open-export";
import { settleDates } from "./settle-dates";
import { type ToldFormats, withToldFormats } from "./told-formats";
import type { OpenContext, OpenedExport, Overrule } from "../open/opened-export";
import { BUILT_IN_RECIPES } from "../recipe/built-in-recipes";
import type { Recipe } from "../recipe/recipe-schema";

/** What a person, or a record layout file, says of a file. */
export interface ToldOfFile extends Overrule {
  readonly kind?: Kind | undefined;
  readonly asOf?: string | undefined;
  readonly formats?: ToldFormats | undefined;
}

/** What understanding needs beside the file. */
export interface UnderstandContext extends Pick<OpenContext, "spreadsheets" | "signal"> {
  /** Saved recipes, tried before anything is guessed. */
  readonly recipes: readonly Recipe[];
  /** What a person has said of the file; the kind is proposed anew with it. */
  readonly overrule?: ToldOfFile | undefined;
}

/** An export that is mapped: what was found in it, and the recipe it will be loaded by. */
export interface UnderstoodExport {
  readonly form: "mapped";
  readonly opened: OpenedExport;
  readonly located: LocatedTable;
  readonly recipe: Recipe;
  readonly kind: Guess<Kind>;
  readonly meanings: MappingProposal["meanings"];
  /** Name of the saved recipe that fits; null where the recipe is a proposal. */
  readonly savedRecipe: string | null;
  /** How the file differs from the saved recipe; the recipe is repaired already. */
  readonly drift: readonly Drift[];
  readonly questions: readonly Question[];
}

/** A file that is in canonical form already, or an export that was understood. */
export type Understood = { readonly form: "canonical"; readonly table: LedgerTable } | UnderstoodExport;

/**
 * Says what a file is and how it will be loaded: canonical form, a bank format, a saved recipe that fits, or a proposal.
 * @throws AppError `unreadable-file` when it cannot be used at all
 */
export async function understandExport(file: ExportFile, context: UnderstandContext): Promise<Understood> {
  const { overrule } = context;
  const table = overrule === undefined ? await canonicalForm(file) : null;
  if (table !== null) return { form: "canonical", table };
  const opened = await openExport(file, context);
  const sampled = dated(locateTable(file.name, opened), overrule?.asOf);
  const settled = opened.bank === null ? await settleDates(sampled, () => opened.rows()) : sampled;
  const located = withToldFormats(settled, overrule?.formats);
  if (opened.bank !== null) return understoodBank(opened, located, opened.bank.recipe);
  const saved = overrule?.kind === undefined ? await savedRecipe(file, context, { opened, located }) : null;
  return saved ?? understoodByProposal({ opened, located }, overrule?.kind, overrule?.asOf);
}

/** The table with the date that a person gave, in place of the one that was found. */
function dated(located: LocatedTable, asOf: string | undefined): LocatedTable {
  return asOf === undefined ? located : { ...located, found: { ...located.found, asOf } };
}

/** Opens a file by a recipe that was made or changed for it, and asks nothing. */
export async function understandByRecipe(
  file: ExportFile,
  recipe: Recipe,
  context: Pick<OpenContext, "spreadsheets" | "signal">,
): Promise<Pick<UnderstoodExport, "opened" | "located" | "recipe">> {
  const { linesPerRecord, encoding, file: shape } = recipe;
  const opened = await openExport(file, { ...context, overrule: { linesPerRecord, encoding, shape } });
  return { opened, located: locateTable(file.name, opened, recipe.headerLines === 0 ? "none" : "to be found"), recipe };
}

async function canonicalForm(file: ExportFile): Promise<LedgerTable | null> {
  try {
    return canonicalTable(file.name, (await readHead(file)).columns);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function understoodBank(opened: OpenedExport, located: LocatedTable, recipe: Recipe): UnderstoodExport {
  const kind = { value: recipe.kind, confidence: 1, why: "It is a file of that format." };
  return { form: "mapped", opened, located, recipe, kind, meanings: {}, savedRecipe: null, drift: [], questions: [] };
}

function understoodByProposal(found: Found, kind: Kind | undefined, asOf: string | undefined): UnderstoodExport {
  const proposal = proposeMapping(found.located.found, kind);
  const recipe = asOf === undefined ? proposal.recipe : { ...proposal.recipe, asOf };
  return { form: "mapped", ...found, ...proposal, recipe, savedRecipe: null, drift: [] };
}

type Found = Pick<UnderstoodExport, "opened" | "located">;

interface Candidate extends Found {
  readonly recipe: Recipe;
  readonly fit: RecipeFit;
}

/** The saved recipe that fits best; null where none does. One that comes with Ratebook must fit exactly: nobody has chosen it. */
async function savedRecipe(
  file: ExportFile,
  context: UnderstandContext,
  found: Found,
): Promise<UnderstoodExport | null> {
  const candidates: Candidate[] = [];
  for (const recipe of context.recipes) {
    const own = mustReopen(recipe, found.opened) ? await understandByRecipe(file, recipe, context) : found;
    const fit = recipeFit(recipe, own.located.found);
    if (fit.fits === "exactly" || !BUILT_IN_RECIPES.includes(recipe)) candidates.push({ ...own, recipe, fit });
  }
  const best = bestFit(candidates);
  return best === null ? null : understoodByRecipe(best);
}

/** A ruler or a sheet that was chosen once holds for the next file too. */
function mustReopen(recipe: Recipe, { shape }: OpenedExport): boolean {
  const { form } = recipe.file;
  return form === shape.value.form && (form === "fixed-width" || form === "html");
}

function understoodByRecipe({ opened, located, recipe, fit }: Candidate): UnderstoodExport {
  const kind = { value: recipe.kind, confidence: 1, why: `The saved layout "${recipe.name}" fits.` };
  const { asOf: kept, ...repaired } = fit.repaired;
  const date = located.found.asOf === null && kept !== undefined ? { asOf: kept } : {};
  return {
    form: "mapped",
    opened,
    located,
    recipe: { ...repaired, ...date },
    kind,
    meanings: {},
    savedRecipe: recipe.name,
    drift: fit.changes,
    questions: kept !== undefined && "asOf" in date ? [datedBefore(kept)] : [],
  };
}

function datedBefore(asOf: string): Question {
  const text = `The file does not print the date it speaks for; ${asOf} of the saved layout was taken. Is it the date of this file?`;
  return { id: "as-of", text, columns: [] };
}
