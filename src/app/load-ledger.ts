import type { Database } from "../ports/database";
import type { ExportFile } from "../ports/export-file";
import { checkLedger } from "./check-ledger";
import type { CheckedLedger } from "./checked-ledger";
import { readLedgerClasses } from "./ledger-classes";
import { readLedgerSpan } from "./ledger-span";
import { loadExports, type LoadOptions } from "./load-exports";

/**
 * Loads exports into a new ledger and puts it to every check.
 * @throws AppError `nothing-loaded` when not one file could be used, with the reason of each
 */
export async function loadLedger(
  database: Database,
  files: readonly ExportFile[],
  options: LoadOptions,
): Promise<CheckedLedger> {
  const load = await loadExports(database, files, options);
  const { tieOut, findings } = await checkLedger(database, { load, files }, options);
  const span = await readLedgerSpan(database);
  return { isSample: false, load, tieOut, findings, span, classes: await readLedgerClasses(database) };
}
