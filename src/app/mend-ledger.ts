import type { FileLoad } from "../intake/load-result";
import type { Recipe } from "../intake/recipe/recipe-schema";
import { AppError } from "../ports/app-error";
import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import { checkLedger } from "./check-ledger";
import type { CheckedLedger } from "./checked-ledger";
import { examineExport } from "./examine-exports";
import { readLedgerClasses } from "./ledger-classes";
import { readLedgerSpan } from "./ledger-span";
import { loadMended } from "./load-mended";
import { mendedText } from "./mended-text";

/** A rejected record as it was mended: its line, and the whole line or its cells. */
export interface MendedRecord {
  readonly line: number;
  readonly as: { readonly text: string } | { readonly cells: readonly (string | null)[] };
}

/** The ledger in hand and what is added to it. */
export interface Mending extends JobOptions {
  readonly ledger: CheckedLedger;
  /** The files of the ledger, in the order in which they were loaded. */
  readonly files: readonly ExportFile[];
  /** Name of the file whose lines were mended. */
  readonly file: string;
  readonly records: readonly MendedRecord[];
  /** The recipe that the file was loaded with; null when Ratebook decided. */
  readonly recipe: Recipe | null;
  readonly spreadsheets: SpreadsheetReader;
}

/**
 * Adds mended records to the ledger that holds the rest of their file, and puts it to every check again.
 * @throws AppError `nothing-loaded` when the ledger holds no such file
 */
export async function mendLedger(database: Database, mending: Mending): Promise<CheckedLedger> {
  const { ledger, files, records, spreadsheets, signal } = mending;
  const fileNumber = files.findIndex(({ name }) => name === mending.file) + 1;
  const file = files[fileNumber - 1];
  if (file === undefined) throw new AppError("nothing-loaded", `Load ${mending.file} again: it is not in the ledger.`);
  const recipe = mending.recipe ?? (await ownRecipe(file, mending));
  const lines = records.map(({ line, as }) => ({
    line,
    text: "text" in as ? as.text : mendedText(as.cells, recipe.file),
  }));
  signal?.throwIfAborted();
  const added = await loadMended(database, file, { recipe, lines, spreadsheets, fileNumber });
  const load = {
    ...ledger.load,
    files: ledger.load.files.map((each) => (each.file === file.name ? withMended(each, added, lines) : each)),
  };
  const { tieOut, findings } = await checkLedger(database, { load, files }, {});
  const span = await readLedgerSpan(database);
  return { ...ledger, load, tieOut, findings, span, classes: await readLedgerClasses(database) };
}

/** The account of a file after some of its rejected records were loaded: what was read stays the same. */
export function withMended(before: FileLoad, added: FileLoad, lines: readonly { readonly line: number }[]): FileLoad {
  const taken = new Set(lines.map(({ line }) => line));
  const rejects = [...before.rejects.filter(({ line }) => !taken.has(line)), ...added.rejects];
  return {
    ...before,
    loaded: before.loaded + added.loaded,
    rejected: before.rejected - added.loaded,
    amount: withAmount(before.amount, added.amount),
    rejects: rejects.toSorted((one, other) => one.line - other.line),
  };
}

/** Money of the mended lines moves from rejected to loaded; a line whose amount was unreadable brings its own. */
function withAmount(before: FileLoad["amount"], added: FileLoad["amount"]): FileLoad["amount"] {
  if (before === null || added === null) return before;
  const loadedCents = before.loadedCents + added.loadedCents;
  const rejectedCents = Math.max(0, before.readCents - loadedCents);
  return { readCents: loadedCents + rejectedCents, loadedCents, rejectedCents };
}

/** A file in Ratebook's own form was loaded without a recipe; its lines are read by the one it would have. */
async function ownRecipe(file: ExportFile, { ledger, spreadsheets, signal }: Mending): Promise<Recipe> {
  const kind = ledger.load.files.find((each) => each.file === file.name)?.kind;
  const { recipe } = await examineExport(file, { recipes: [], spreadsheets, overrule: { kind } }, { signal });
  return recipe;
}
