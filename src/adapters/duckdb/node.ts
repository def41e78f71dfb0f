import { AppError } from "../../ports/app-error";
import type { Database } from "../../ports/database";
import { createDatabase } from "./database";
import type { Engine } from "./engine";
import { openNativeEngine } from "./native-engine";
import { openNodeWasmEngine } from "./node-wasm";

/** Which engine to open in Node. */
export interface NodeDatabaseOptions {
  /** `auto` (the default) takes the native engine where it is installed and DuckDB-WASM elsewhere. */
  readonly engine?: "auto" | "native" | "wasm" | undefined;
  /** At most this many threads for the native engine; DuckDB-WASM always has one. All cores when undefined. */
  readonly threads?: number | undefined;
}

/** An open, empty, hardened database in memory, and the engine it runs on. */
export interface NodeDatabase {
  readonly database: Database;
  readonly engine: "native" | "wasm";
}

/**
 * Opens the engine for the command line and for tests. Close the database when done: it holds a thread and a folder.
 * @throws AppError `engine-unavailable` when the native engine is asked for by name and is not installed
 */
export async function openNodeDatabase(options: NodeDatabaseOptions = {}): Promise<NodeDatabase> {
  const asked = options.engine ?? "auto";
  const native = asked === "wasm" ? null : await tryNative(options.threads);
  if (native instanceof Error && asked === "native") throw notInstalled(native);
  if (native === null || native instanceof Error) {
    return { database: createDatabase(await openNodeWasmEngine()), engine: "wasm" };
  }
  return { database: createDatabase(native), engine: "native" };
}

async function tryNative(threads: number | undefined): Promise<Engine | Error> {
  try {
    return await openNativeEngine(threads);
  } catch (cause) {
    return new Error(String(cause), { cause });
  }
}

function notInstalled(cause: Error): AppError {
  const message =
    "The native engine is not installed on this machine. Leave the engine out to use the built-in one, or install it with: npm install @duckdb/node-api";
  return new AppError("engine-unavailable", message, { cause });
}
