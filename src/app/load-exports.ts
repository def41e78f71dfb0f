import { loadFile } from "../intake/load-file";
import type { FileLoad, LoadResult } from "../intake/load-result";
import type { Recipe } from "../intake/recipe";
import { BUILT_IN_RECIPES } from "../intake/recipes/built-in";
import { ledgerDdl } from "../ledger/ddl";
import { AppError } from "../ports/app-error";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";

/** How a folder of exports is loaded. */
export interface LoadOptions extends JobOptions {
  /** Saved recipes, tried before those that come with Ratebook. */
  readonly recipes?: readonly Recipe[];
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
  const recipes = [...(options.recipes ?? []), ...BUILT_IN_RECIPES];
  const loaded: FileLoad[] = [];
  const refused: { readonly file: string; readonly reason: string }[] = [];
  for (const [index, file] of files.entries()) {
    throwIfCancelled(options.signal);
    options.progress?.({ label: `Reading ${file.name}`, done: index, total: files.length });
    try {
      loaded.push(await loadFile(database, file, { ...options, recipes, fileNumber: index + 1 }));
    } catch (error) {
      throwIfCancelled(options.signal);
      refused.push({ file: file.name, reason: refusal(error) });
    }
  }
  if (loaded.length === 0) throw nothingLoaded(refused);
  return { files: loaded, refused };
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
