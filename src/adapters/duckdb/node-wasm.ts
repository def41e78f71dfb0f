import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import type { ExportFile } from "../../ports/export-file";
import type { Engine } from "./engine";
import { NodeWorker } from "./node-worker";
import { readablePath } from "./readable-path";
import { startEngine } from "./start-up";
import { openWasmEngine } from "./wasm-engine";

/** DuckDB-WASM in a Node thread: the same engine as in the browser, so what passes here passes there. */
export async function openNodeWasmEngine(): Promise<Engine> {
  const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const worker = new NodeWorker(join(dirname(wasm), "duckdb-node-eh.worker.cjs"));
  const instance = new AsyncDuckDB(new VoidLogger(), worker);
  await startEngine({ instance, worker, wasm });
  return openWasmEngine(instance, register);
}

async function register(instance: AsyncDuckDB, name: string, file: ExportFile): Promise<void> {
  if (file.origin.kind === "path") {
    const path = await readablePath(file.origin.path, file.name);
    return instance.registerFileURL(name, path, DuckDBDataProtocol.NODE_FS, true);
  }
  // Node has no synchronous reader for a Blob; one that exists in memory only is small enough to be handed over.
  return instance.registerFileBuffer(name, new Uint8Array(await file.origin.blob.arrayBuffer()));
}
