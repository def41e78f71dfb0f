import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import { identifier } from "../sql-text";

/** Files from this size on are worth the time that packing takes: about two million lines. */
const LARGE_BYTES = 192 * 1024 * 1024;

const SCRATCH = identifier("intake_scratch");

/** Whether a file is so large that its tables are packed while it is loaded. */
export function mustPack({ size }: ExportFile): boolean {
  return size >= LARGE_BYTES;
}

/**
 * Packs the tables that a large file has filled: to a sixth or less of their memory, since a browser gives the engine little.
 * The engine packs at a checkpoint, and takes one only after a row was inserted.
 */
export async function compactTables(database: Database, file: ExportFile): Promise<void> {
  if (!mustPack(file)) return;
  await database.execute(
    `CREATE OR REPLACE TABLE ${SCRATCH} (x INTEGER); INSERT INTO ${SCRATCH} VALUES (1); CHECKPOINT; DROP TABLE ${SCRATCH};`,
  );
}
