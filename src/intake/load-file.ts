import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import { AppError } from "../ports/app-error";
import { lackOfNamed } from "./canonical/canonical-table";
import { readHead } from "./canonical/file-head";
import type { SpreadsheetReader } from "../ports/spreadsheet-reader";
import type { FoundTable } from "./layout/found-table";
import { loadMapped } from "./load/load-mapped";
import { loadCanonical } from "./canonical/load-canonical";
import type { FileLoad } from "./load-result";
import type { Recipe } from "./recipe/recipe-schema";
import { understandByRecipe, understandExport, type UnderstandContext } from "./understand/understand-export";
import { understoodFindings } from "./understand/understood-findings";

/** What `loadFile` needs beside the file. */
export interface LoadPlan extends JobOptions {
  readonly recipes: readonly Recipe[];
  readonly spreadsheets: SpreadsheetReader;
  /** Number of the file in this ledger, from 1; each row keeps it. */
  readonly fileNumber: number;
  /** The recipe that a person has confirmed for this very file; nothing is guessed then. */
  readonly recipe?: Recipe | undefined;
  readonly overrule?: UnderstandContext["overrule"];
  /** Called while the typed rows of the file stand in the engine. */
  readonly whileStaged?: ((recipe: Recipe) => Promise<void>) | undefined;
}

/**
 * Loads one export into the ledger, in whatever form it is. A record with a fault is left out of every table it would have
 * fed; the others are taken. Nothing is changed when the file is refused or the load is cancelled.
 * @throws AppError `unreadable-file` or `not-canonical` when the file cannot be used at all
 */
export async function loadFile(database: Database, file: ExportFile, plan: LoadPlan): Promise<FileLoad> {
  if (plan.recipe !== undefined) {
    const confirmed = await understandByRecipe(file, plan.recipe, plan);
    return loadMapped(database, { file, ...confirmed, fileNumber: plan.fileNumber }, plan);
  }
  const understood = await understandExport(file, plan);
  if (understood.form === "canonical") return loadCanonical(database, file, { ...plan, table: understood.table });
  if (understood.recipe.tables.length === 0) throw await unknownLayout(file, understood.located.found);
  const load = await loadMapped(database, { file, ...understood, fileNumber: plan.fileNumber }, plan);
  return { ...load, findings: [...understoodFindings(file.name, understood), ...load.findings] };
}

async function unknownLayout(file: ExportFile, found: FoundTable): Promise<AppError> {
  const columns = (await printedHeading(file)) ?? found.columns.map(({ name }) => name);
  const lack = lackOfNamed(file.name, columns);
  if (found.headerLines === 0 && lack === null) return withoutHeadings(file.name, found);
  const shown = columns
    .slice(0, 12)
    .map((name) => `"${name}"`)
    .join(", ");
  const more = columns.length > 12 ? ` and ${String(columns.length - 12)} more` : "";
  const known = lack === null ? "" : ` For a file of that name, ${lack}.`;
  return new AppError(
    "not-canonical",
    `${file.name}: its columns ${shown}${more} do not say what is owed, paid, billed or read.${known} Say what they mean: in the pane under Map, on the command line with --as KIND or --recipe FILE.`,
  );
}

/** The first line is a record here, and is not shown: it may hold a customer's data. */
function withoutHeadings(fileName: string, { columns }: FoundTable): AppError {
  return new AppError(
    "not-canonical",
    `${fileName}: it has ${String(columns.length)} columns and no headings, so that nothing says what they mean. Export it with headings, or say what it is: in the pane under Map, on the command line with --as KIND or --recipe FILE.`,
  );
}

/** The first line of the file, where it is a heading. */
async function printedHeading(file: ExportFile): Promise<readonly string[] | null> {
  try {
    return (await readHead(file)).columns;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
