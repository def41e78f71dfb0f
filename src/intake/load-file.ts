import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import type { JobOptions } from "../ports/progress";
import { adoptStaging } from "./adopt-staging";
import { readHead } from "./file-head";
import { countLines, type LineCount } from "./line-count";
import type { FileLoad } from "./load-result";
import { type Recognition, recognise } from "./recognise";
import type { Recipe } from "./recipe";
import { listRejects } from "./reject-list";
import { amountsOf, badRecords, countFitting, dropStagings, stageAll } from "./staging";
import { readCsv, type Staging } from "./staging-sql";

/** What `loadFile` needs beside the file. */
export interface LoadPlan extends JobOptions {
  readonly recipes: readonly Recipe[];
  /** Number of the file in this ledger, from 1; each row keeps it. */
  readonly fileNumber: number;
}

/**
 * Loads one export into the ledger. A record with a fault is left out of every table it would have fed; the others are
 * taken. Nothing is changed when the file is refused or the load is cancelled.
 * @throws AppError `unreadable-file` or `not-canonical` when the file cannot be used at all
 */
export async function loadFile(database: Database, file: ExportFile, plan: LoadPlan): Promise<FileLoad> {
  const { columns } = await readHead(file);
  const recognition = recognise(file.name, columns, plan.recipes);
  const engineName = await database.openFile(file);
  const source = readCsv(engineName, columns);
  const stagings = recognition.mappings.map((mapping): Staging => {
    const name = `staging_${mapping.table.name}`;
    return { name, source, mapping, fileColumns: columns, fileNumber: plan.fileNumber };
  });
  try {
    const [misfits, lines] = await Promise.all([
      stageAll(database, stagings, { signal: plan.signal }),
      countLines(file, plan.signal),
    ]);
    const taken = await takeRecords(database, { file, stagings, misfits });
    return { file: file.name, ...described(recognition), ...accounted(lines, taken), ...taken.load };
  } finally {
    await dropStagings(database, stagings);
    await database.closeFile(engineName);
  }
}

interface Staged {
  readonly file: ExportFile;
  readonly stagings: readonly Staging[];
  readonly misfits: readonly number[];
}

/** Sets the faulty records aside and moves the others into the ledger. */
async function takeRecords(database: Database, { file, stagings, misfits }: Staged) {
  const bad = await badRecords(database, stagings);
  const fitting = await countFitting(database, stagings);
  const amount = await amountsOf(database, stagings);
  const rejects = await listRejects(file, bad, misfits);
  await adoptStaging(database, stagings, bad.length > 0 ? "leave-out-bad" : "all");
  const rejected = new Set(bad.map((each) => each.record)).size + misfits.length;
  return { records: fitting + misfits.length, rejected, load: { amount, misfits, rejects } };
}

function described({ recipe, mappings }: Recognition): Pick<FileLoad, "tables" | "recipe"> {
  return { tables: mappings.map(({ table }) => table.name), recipe };
}

/** The engine says what was loaded; the count of lines, made apart from it, is kept beside so that a difference shows. */
function accounted(
  lines: LineCount,
  { records, rejected }: { readonly records: number; readonly rejected: number },
): Pick<FileLoad, "read" | "loaded" | "rejected" | "notData" | "counted"> {
  const { notData } = lines;
  return { read: records + notData, loaded: records - rejected, rejected, notData, counted: lines.records };
}
