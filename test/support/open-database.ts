import { openNodeDatabase } from "../../src/adapters/duckdb/node";
import type { Database } from "../../src/ports/database";

/**
 * A real, hardened, empty engine for tests: DuckDB-WASM as in the browser unless told otherwise. Close it in `afterAll`.
 */
export async function openTestDatabase(engine: "wasm" | "native" = "wasm"): Promise<Database> {
  return (await openNodeDatabase({ engine })).database;
}
