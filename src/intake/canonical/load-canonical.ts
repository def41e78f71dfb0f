import { dollarText } from "../../domain/money";
import type { LedgerTable } from "../../ledger/table";
import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import { adoptStaging } from "./adopt-staging";
import { readHead } from "./file-head";
import { countLines, type LineCount } from "../line-count";
import type { FileLoad } from "../load-result";
import { listRejects } from "./reject-list";
import { amountsOf, badRecords, countFitting, dropStaging, stage } from "./staging";
import { readCsv, type Staging } from "./staging-sql";
import { canonicalMapping } from "./canonical-mapping";

/** What `loadCanonical` needs beside the file. */
export interface CanonicalPlan extends JobOptions {
  readonly table: LedgerTable;
  /** Number of the file in this ledger, from 1; each row keeps it. */
  readonly fileNumber: number;
}

/**
 * Loads one file in canonical form into the ledger. A record with a fault is left out; the others are taken. Nothing is
 * changed when the file is refused or the load is cancelled.
 * @throws AppError `unreadable-file` when the file cannot be used at all
 */
export async function loadCanonical(database: Database, file: ExportFile, plan: CanonicalPlan): Promise<FileLoad> {
  const { columns } = await readHead(file);
  const mapping = canonicalMapping(plan.table, columns);
  const engineName = await database.openFile(file);
  const source = readCsv(engineName, columns);
  const name = `staging_${plan.table.name}`;
  const staging: Staging = { name, source, mapping, fileColumns: columns, fileNumber: plan.fileNumber };
  try {
    const [misfits, lines] = await Promise.all([
      stage(database, staging, { signal: plan.signal }),
      countLines(file, plan.signal),
    ]);
    const taken = await takeRecords(database, { file, staging, misfits });
    return { ...described(file, plan.table, columns), ...accounted(lines, taken), ...taken.load };
  } finally {
    await dropStaging(database, staging);
    await database.closeFile(engineName);
  }
}

interface Staged {
  readonly file: ExportFile;
  readonly staging: Staging;
  readonly misfits: readonly number[];
}

/** Sets the faulty records aside and moves the others into the ledger. */
async function takeRecords(database: Database, { file, staging, misfits }: Staged) {
  const bad = await badRecords(database, staging);
  const fitting = await countFitting(database, staging);
  const amount = await amountsOf(database, staging);
  const rejects = await listRejects(file, bad, misfits);
  await adoptStaging(database, staging);
  const control = amount === null ? {} : { amount: dollarText(amount.loadedCents) };
  const load = { amount, misfits, rejects, control };
  return { records: fitting + misfits.length, rejected: bad.length + misfits.length, load };
}

function described(file: ExportFile, table: LedgerTable, columns: readonly string[]) {
  return {
    file: file.name,
    kind: table.name,
    layout: "canonical",
    encoding: "utf-8" as const,
    delimiter: "," as const,
    columns,
    tables: [table.name],
    recipe: null,
    carried: 0,
    printed: [],
    asOf: null,
    findings: [],
    recordsCount: "after heading" as const,
  };
}

/** The engine says what was loaded; the count of lines, made apart from it, is kept beside so that a difference shows. */
function accounted(
  lines: LineCount,
  { records, rejected }: { readonly records: number; readonly rejected: number },
): Pick<FileLoad, "read" | "loaded" | "rejected" | "notData" | "notDataBy" | "counted"> {
  const { notData } = lines;
  const blank = { what: "blank lines", count: notData - 1 };
  const notDataBy = [{ what: "heading lines", count: 1 }, ...(blank.count > 0 ? [blank] : [])];
  return { read: records + notData, loaded: records - rejected, rejected, notData, notDataBy, counted: lines.records };
}
