import { join } from "node:path";
import { diskFile } from "../../../src/adapters/file/disk-file";
import { loadExports } from "../../../src/app/load-exports";
import type { Database } from "../../../src/ports/database";

/** The month end that the bench reports on: the last one that all its bills reach. */
export const AS_OF = "2026-06-30";

/** Loads the bench's exports as a coordinator would; a rejected record stops the bench. */
export async function loadBenchLedger(database: Database, folder: string): Promise<void> {
  const names = ["charges.csv", "payments.csv", "accounts.csv"];
  const files = await Promise.all(names.map((name) => diskFile(join(folder, name))));
  const { refused, files: loads } = await loadExports(database, files);
  if (refused.length > 0 || loads.some((file) => file.rejected > 0)) throw new Error("an export was not taken whole");
}
