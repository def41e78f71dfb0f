import type { FoundColumn } from "../intake/layout/found-table";
import { layoutWords } from "../intake/layout/layout-words";
import { maskValue, type Sensitive, sensitiveColumns } from "../intake/privacy/sensitive-columns";
import { BUILT_IN_RECIPES } from "../intake/recipe/built-in-recipes";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { type UnderstoodExport, understandExport } from "../intake/understand/understand-export";
import { AppError } from "../ports/app-error";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import type { ExaminedColumn, ExaminedFile, Overrule } from "./intake-desk";

/** What examining needs beside the file. */
export interface ExamineContext {
  /** Saved layouts, tried before those that come with Ratebook. */
  readonly recipes: readonly Recipe[];
  readonly spreadsheets: SpreadsheetReader;
  readonly overrule?: Overrule | undefined;
}

const SAMPLES_SHOWN = 3;

/**
 * Says what Ratebook makes of one file, without loading it. A file that cannot be used is no error here: its `refused` says why.
 * @throws AppError `cancelled` when the signal says so
 */
export async function examineExport(
  file: ExportFile,
  context: ExamineContext,
  job: JobOptions = {},
): Promise<ExaminedFile> {
  try {
    const recipes = [...context.recipes, ...BUILT_IN_RECIPES];
    const overrule = overruleOf(context.overrule);
    const understood = await understandExport(file, { ...context, recipes, overrule, signal: job.signal });
    return understood.form === "canonical" ? canonicalFile(file, understood.table.name) : examined(file, understood);
  } catch (error) {
    job.signal?.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    return { ...canonicalFile(file, "other"), layout: "", savedRecipe: null, refused: error.message };
  }
}

function overruleOf(overrule: Overrule | undefined) {
  if (overrule === undefined || Object.values(overrule).every((each) => each === undefined)) return undefined;
  const { sheet, shape, ...told } = overrule;
  return { ...told, shape: sheet === undefined ? shape : { form: "spreadsheet" as const, sheet } };
}

function examined(file: ExportFile, understood: UnderstoodExport): ExaminedFile {
  const { opened, located, recipe, kind, savedRecipe, drift, questions } = understood;
  const { found } = located;
  const sensitive = sensitiveColumns(found);
  return {
    file: file.name,
    size: file.size,
    kind,
    layout: opened.bank?.layout ?? layoutWords(found),
    encoding: opened.encoding,
    shape: opened.shape,
    recipe,
    savedRecipe: savedRecipe ?? (opened.bank === null ? null : opened.bank.layout),
    drift,
    columns: found.columns.map((column) => columnOf(column, understood, sensitive)),
    questions,
    sheets: opened.sheets,
    asOf: recipe.asOf ?? opened.bank?.asOf ?? found.asOf,
    refused:
      recipe.tables.length === 0 && questions.length === 0
        ? `${file.name}: nothing in it belongs in the ledger.`
        : null,
    sampleLines: opened.firstLines,
  };
}

function columnOf(
  { position, samples }: FoundColumn,
  { recipe, meanings }: UnderstoodExport,
  sensitive: readonly Sensitive[],
): ExaminedColumn {
  const name = recipe.columns[position]?.name ?? "";
  const what = sensitive.find(({ column }) => column === name)?.what ?? null;
  const shown = samples.slice(0, SAMPLES_SHOWN).map((text) => (what === null ? text : maskValue(text, what)));
  return { name, meaning: meanings[name] ?? null, samples: shown, sensitive: what };
}

/** A file that needs no mapping; its recipe is never used. */
function canonicalFile({ name, size }: ExportFile, kind: string): ExaminedFile {
  const sure = { confidence: 1, why: "Its heading is Ratebook's own." };
  const delimited = { form: "delimited", delimiter: "," } as const;
  return {
    file: name,
    size,
    kind: { value: kind, ...sure },
    layout: "canonical",
    encoding: { value: "utf-8", ...sure },
    shape: { value: delimited, ...sure },
    recipe: { ...EMPTY_RECIPE, kind, file: delimited },
    savedRecipe: "canonical form",
    drift: [],
    columns: [],
    questions: [],
    sheets: [],
    asOf: null,
    refused: null,
    sampleLines: [],
  };
}

const EMPTY_RECIPE: Omit<Recipe, "kind" | "file"> = {
  ratebookRecipe: 2,
  name: "canonical form",
  about: "Ratebook's own form; it needs no layout.",
  headerLines: 1,
  linesPerRecord: 1,
  columns: [{ name: "-", as: "text" }],
  tables: [],
};
