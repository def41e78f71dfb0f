import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import type { ExportFile } from "../../ports/export-file";
import type { Engine } from "./engine";
import { NodeWorker } from "./node-worker";
import { openWasmEngine } from "./wasm-engine";

/** DuckDB-WASM in a Node thread: the same engine as in the browser, so what passes here passes there. */
export async function openNodeWasmEngine(): Promise<Engine> {
  const wasm = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const worker = new NodeWorker(join(dirname(wasm), "duckdb-node-eh.worker.cjs"));
  const instance = new AsyncDuckDB(new VoidLogger(), worker);
  await instance.instantiate(wasm);
  return openWasmEngine(instance, registerPath);
}

async function registerPath(instance: AsyncDuckDB, name: string, file: ExportFile): Promise<void> {
  if (file.origin.kind !== "path") throw new Error(`${file.name} is not a file on disk`);
  await instance.registerFileURL(name, file.origin.path, DuckDBDataProtocol.NODE_FS, true);
}
