import { AsyncDuckDB, DuckDBDataProtocol, selectBundle, VoidLogger } from "@duckdb/duckdb-wasm";
import plainWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js";
import exceptionsWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js";
import exceptionsWasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm";
import plainWasm from "@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm";
import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import { createDatabase } from "./database";
import { assertWasmAllowed, startEngine } from "./start-up";
import { openWasmEngine } from "./wasm-engine";

/**
 * Opens an empty, hardened DuckDB-WASM in a worker of this page. Wasm and worker come from beside the page's own bundle;
 * import this module lazily: it brings 34 MB (8 MB over the wire) that the first paint must not wait for.
 * @throws AppError `engine-unavailable` when worker or wasm cannot be started
 */
export async function openBrowserDatabase(): Promise<Database> {
  assertWasmAllowed();
  const { worker, wasm } = await builtForThisBrowser();
  const instance = new AsyncDuckDB(new VoidLogger(), worker);
  await startEngine({ instance, worker, wasm });
  return createDatabase(await openWasmEngine(instance, registerBlob));
}

/** The build with wasm exceptions is faster; the plain one serves web views that do not know them. Never the threaded one. */
async function builtForThisBrowser(): Promise<{ readonly worker: Worker; readonly wasm: string }> {
  const chosen = await selectBundle({
    mvp: { mainModule: plainWasm, mainWorker: plainWorker },
    eh: { mainModule: exceptionsWasm, mainWorker: exceptionsWorker },
  });
  const worker = new Worker(chosen.mainWorker ?? plainWorker);
  return { worker, wasm: new URL(chosen.mainModule, globalThis.location.href).href };
}

async function registerBlob(instance: AsyncDuckDB, name: string, file: ExportFile): Promise<void> {
  if (file.origin.kind !== "blob") throw new Error(`${file.name} is no file of this page`);
  await instance.registerFileHandle(name, file.origin.blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
}
