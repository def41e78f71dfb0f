import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFile } from "../../src/adapters/file/disk-file";
import { ledgerDdl } from "../../src/ledger/ddl";
import type { Database } from "../../src/ports/database";
import type { ExportFile } from "../../src/ports/export-file";
import { openTestDatabase } from "./open-database";

/** A file of its own folder under the system's temporary folder, holding this text or these bytes. */
export async function tempFile(name: string, content: string | Uint8Array): Promise<ExportFile> {
  const folder = await mkdtemp(join(tmpdir(), "ratebook-test-"));
  const path = join(folder, name);
  await writeFile(path, content);
  return diskFile(path);
}

/** An engine with the empty ledger in it. */
export async function openEmptyLedger(engine: "wasm" | "native" = "wasm"): Promise<Database> {
  const database = await openTestDatabase(engine);
  await database.execute(ledgerDdl());
  return database;
}
