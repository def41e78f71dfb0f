import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import { layoutWords } from "../layout/layout-words";
import { linesOfRecords } from "../lines-of-records";
import type { FileLoad } from "../load-result";
import { closingOnFailure, dropBaseTable, makeBaseTable, rulesOf } from "./base-load";
import { compactTables, mustPack } from "./compact-tables";
import { columnSums, type ColumnSum, controlOf, printedTies } from "./control-sums";
import { countRows } from "./count-rows";
import { delimiterOf, type EngineRows, type MappedExport } from "./engine-rows";
import { type Feed, feedInParts, feedTables } from "./feed-tables";
import { kindControl } from "./kind-control";
import { listRejects } from "./list-rejects";
import { loadNotes } from "./load-notes";
import { onceConflicts } from "./once-conflicts";
import { markRepeatedIds } from "./repeated-ids";
import type { Recipe } from "../recipe/recipe-schema";
import { signedTerms } from "../recipe/template";

/** Called while the typed rows of the file stand in the base table: for showing them as they were read. */
export type BaseReader = (recipe: Recipe) => Promise<void>;

/**
 * Loads one export by its recipe. A record with a fault is left out of every table it would have fed; the others are taken.
 * Nothing is changed when the load is cancelled or fails.
 */
export async function loadMapped(
  database: Database,
  mapped: MappedExport,
  job: JobOptions & { readonly whileStaged?: BaseReader | undefined } = {},
): Promise<FileLoad> {
  const rows = await makeBaseTable(database, mapped, job);
  return closingOnFailure(database, rows, async () => {
    const accounted = await account(database, mapped, rows);
    job.signal?.throwIfAborted();
    const feed = { recipe: mapped.recipe, rules: rulesOf(mapped), fileNumber: mapped.fileNumber };
    const conflicts = await onceConflicts(database, mapped.file.name, feed);
    await feedLedger(database, feed, { file: mapped.file, job });
    const control = await controlFor(database, mapped, accounted);
    await job.whileStaged?.(mapped.recipe);
    await dropBaseTable(database, rows);
    await compactTables(database, mapped.file);
    const load = { ...accounted, control };
    return { ...load, findings: [...loadNotes(mapped, load), ...conflicts] };
  });
}

/** Records that are fed at a time where memory could run short. */
const PART_RECORDS = 1_000_000;

/** A file whose tables are packed is fed in parts, so that the rows are never held twice. */
async function feedLedger(
  database: Database,
  feed: Feed,
  { file, job }: { readonly file: ExportFile; readonly job: JobOptions },
): Promise<void> {
  if (!mustPack(file)) return feedTables(database, feed);
  const pack = async () => {
    await compactTables(database, file);
    job.signal?.throwIfAborted();
  };
  return feedInParts(database, feed, { records: PART_RECORDS, pack });
}

/** Marks repetitions, then counts, sums and lists: all that can be said before the ledger is touched. */
async function account(database: Database, mapped: MappedExport, rows: EngineRows): Promise<FileLoad> {
  const { recipe, located, opened, file } = mapped;
  await markRepeatedIds(database, { recipe, rules: rulesOf(mapped), fileNumber: mapped.fileNumber });
  const counts = await countRows(database, { recipe, facts: located.facts, ...rows });
  const sums = await columnSums(database, recipe, located.facts);
  const delimiter = delimiterOf(opened) ?? "\t";
  const rejects = counts.rejected === 0 ? [] : await listRejects(database, { recipe, ...rows, delimiter });
  const load: FileLoad = {
    file: file.name,
    ...described(mapped, rows),
    ...counts,
    counted: counts.loaded + counts.rejected,
    control: controlOf(sums),
    printed: printedTies(file.name, sums, located.totals),
    findings: [],
    amount: amountOf(mapped, sums),
    misfits: [],
    rejects,
  };
  return withLines(mapped, load);
}

function described({ recipe, opened, located }: MappedExport, { fromGrid }: EngineRows) {
  return {
    kind: recipe.kind,
    layout: opened.bank?.layout ?? layoutWords(located.found),
    encoding: opened.encoding.value,
    delimiter: delimiterOf(opened),
    columns: recipe.columns.map(({ name }) => name),
    tables: [...new Set(recipe.tables.map(({ table }) => table))],
    recipe: recipe.name,
    asOf: recipe.asOf ?? opened.bank?.asOf ?? located.found.asOf,
    recordsCount: fromGrid ? ("lines" as const) : ("from top" as const),
  };
}

/** The sums of the columns, and the totals of the kind; a statement's running balances have no sum. */
async function controlFor(
  database: Database,
  mapped: MappedExport,
  { control }: FileLoad,
): Promise<FileLoad["control"]> {
  const { recipe, opened, located, fileNumber } = mapped;
  if (opened.bank !== null) return opened.bank.control;
  const { found, totals, facts } = located;
  const carriedFrom = facts.carriedFrom?.line ?? null;
  const own = await kindControl(database, { kind: recipe.kind, fileNumber, found, totals, carriedFrom });
  return recipe.kind === "bank_statement" ? own : { ...control, ...own };
}

/** The columns that amounts of the ledger come from, each once, with the sign of its first use. */
function amountOf({ recipe }: MappedExport, sums: readonly ColumnSum[]): FileLoad["amount"] {
  const rules = recipe.tables.flatMap(({ columns }) => columns["amount"] ?? []);
  const terms = rules.flatMap((rule) => signedTerms(typeof rule === "string" ? rule : rule.from) ?? []);
  const signs = new Map(
    terms.toReversed().flatMap(({ sign, columns }) => columns.map((name) => [name, sign] as const)),
  );
  const used = sums.filter(({ column }) => column.format.as === "money" && signs.has(column.recipe.name));
  if (used.length === 0) return null;
  const total = (of: (sum: ColumnSum) => number): number =>
    used.reduce((cents, sum) => cents + of(sum) * (signs.get(sum.column.recipe.name) ?? 1), 0);
  const loadedCents = total(({ loaded }) => loaded);
  const rejectedCents = total(({ rejected }) => rejected);
  return { readCents: loadedCents + rejectedCents, rejectedCents, loadedCents };
}

/** Rejects of a file that was read as it stands know their place among the rows; their lines are looked up. */
async function withLines({ file }: MappedExport, load: FileLoad): Promise<FileLoad> {
  if (load.recordsCount === "lines" || load.rejects.length === 0) return load;
  const lines = await linesOfRecords(file, load, new Set(load.rejects.map(({ line }) => line)));
  return {
    ...load,
    rejects: load.rejects.map((reject) => ({ ...reject, line: lines.get(reject.line) ?? reject.line })),
  };
}
