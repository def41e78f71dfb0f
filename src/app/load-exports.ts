import { loadFile } from "../intake/load-file";
import type { RecordLayout } from "../intake/grid/fixed-width/record-layout";
import type { Kind } from "../intake/kind";
import type { ToldOfFile } from "../intake/understand/understand-export";
import type { FileLoad, LoadResult } from "../intake/load-result";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { BUILT_IN_RECIPES } from "../intake/recipe/built-in-recipes";
import { ledgerDdl } from "../ledger/ddl";
import { AppError } from "../ports/app-error";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import { NO_SPREADSHEETS, type SpreadsheetReader } from "../ports/spreadsheet-reader";
import { sameContent } from "../intake/same-content";

/** How a folder of exports is loaded. */
export interface LoadOptions extends JobOptions {
  /** Saved recipes, tried before those that come with Ratebook. */
  readonly recipes?: readonly Recipe[] | undefined;
  /** Reads workbook files; without it they are refused. */
  readonly spreadsheets?: SpreadsheetReader | undefined;
  /** Recipes that a person has confirmed for single files, by file name; they are followed without another look. */
  readonly confirmed?: ReadonlyMap<string, Recipe> | undefined;
  /** The date that a person says the reports speak for, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  /** The kind that a person says the files are. */
  readonly kind?: Kind | undefined;
  /** Where the columns of the files stand and how they are read, from a record layout file. */
  readonly layout?: RecordLayout | undefined;
  /** Called for each file while its typed rows stand in the engine. */
  readonly whileStaged?: ((file: string, recipe: Recipe) => Promise<void>) | undefined;
}

/**
 * Loads exports into a new, empty ledger, one after the other. A file that cannot be used is refused with its reason and
 * the others are loaded.
 * @throws AppError `nothing-loaded` when not one file could be used, with the reason of each; `cancelled` when the signal says so; the ledger then holds the files finished before
 */
export async function loadExports(
  database: Database,
  files: readonly ExportFile[],
  options: LoadOptions = {},
): Promise<LoadResult> {
  await database.execute(ledgerDdl());
  const plans = planOf(options);
  const loaded: FileLoad[] = [];
  const refused: { readonly file: string; readonly reason: string }[] = [];
  for (const [index, file] of files.entries()) {
    throwIfCancelled(options.signal);
    options.progress?.({ label: `Reading ${file.name}`, done: index, total: files.length });
    try {
      await refuseTwin(file, files.slice(0, index), loaded);
      loaded.push(await loadFile(database, file, { ...plans(file), fileNumber: index + 1 }));
    } catch (error) {
      throwIfCancelled(options.signal);
      refused.push({ file: file.name, reason: refusal(error) });
    }
  }
  if (loaded.length === 0) throw nothingLoaded(refused);
  return { files: loaded, refused };
}

function planOf(options: LoadOptions) {
  const recipes = [...(options.recipes ?? []), ...BUILT_IN_RECIPES];
  const spreadsheets = options.spreadsheets ?? NO_SPREADSHEETS;
  const overrule = toldOf(options);
  return (file: ExportFile) => ({
    signal: options.signal,
    recipes,
    spreadsheets,
    overrule,
    recipe: options.confirmed?.get(file.name),
    whileStaged: async (recipe: Recipe) => options.whileStaged?.(file.name, recipe),
  });
}

/**
 * What the command line says of every file; undefined for nothing.
 * @example toldOf({ kind: "meter_reads" }) // { kind: "meter_reads" }
 */
export function toldOf({ kind, layout, asOf }: ToldOptions): ToldOfFile | undefined {
  if (kind === undefined && layout === undefined && asOf === undefined) return undefined;
  const fixed =
    layout === undefined
      ? {}
      : { shape: { form: "fixed-width" as const, ruler: layout.ruler }, formats: layout.formats };
  return { ...(kind === undefined ? {} : { kind }), ...(asOf === undefined ? {} : { asOf }), ...fixed };
}

type ToldOptions = Pick<LoadOptions, "kind" | "layout" | "asOf">;

/** @throws AppError `unreadable-file` when the same content was loaded under another name already */
async function refuseTwin(file: ExportFile, before: readonly ExportFile[], loaded: readonly FileLoad[]): Promise<void> {
  for (const other of before) {
    const wasLoaded = loaded.some((load) => load.file === other.name);
    if (!wasLoaded || !(await sameContent(file, other))) continue;
    throw new AppError(
      "unreadable-file",
      `${file.name} holds exactly what ${other.name} holds, which is loaded already. It was left out, so that nothing counts twice.`,
    );
  }
}

function nothingLoaded(refused: LoadResult["refused"]): AppError {
  const reasons = refused.map(({ reason }) => reason);
  return new AppError("nothing-loaded", ["No file could be loaded.", ...reasons].join(" "));
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError("cancelled", "Loading was cancelled.", { cause: signal.reason });
}

/** The sentence of a refusal; anything else is a bug and goes on. */
function refusal(error: unknown): string {
  if (error instanceof AppError) return error.message;
  throw error;
}
