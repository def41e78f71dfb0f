import { createRequire } from "node:module";
import { openNodeDatabase } from "../../src/adapters/duckdb/node";
import { openTestDatabase } from "../support/open-database";
import { databaseContract } from "./database/contract";
import { filesOnDiskContract } from "./database/files-on-disk";
import { memoryContract } from "./database/memory";

describe("DuckDB-WASM in Node", () => {
  databaseContract(() => openTestDatabase("wasm"));
  filesOnDiskContract(() => openTestDatabase("wasm"));
  memoryContract(() => openTestDatabase("wasm"));
});

const missing = whyNativeIsMissing();
const describeNative = missing === null ? describe : describe.skip;
describeNative(missing === null ? "the native engine" : `the native engine (left out: ${missing})`, () => {
  databaseContract(() => openTestDatabase("native"));
  filesOnDiskContract(() => openTestDatabase("native"));

  test("is taken unless another is asked for", async () => {
    const { database, engine } = await openNodeDatabase();
    await database.close();
    expect(engine).toBe("native");
  });

  test("keeps to the threads it is given", async () => {
    const { database } = await openNodeDatabase({ engine: "native", threads: 1 });
    const { rows } = await database.select("SELECT current_setting('threads')::INTEGER AS threads", []);
    await database.close();
    expect(rows).toEqual([[1]]);
  });
});

function whyNativeIsMissing(): string | null {
  try {
    createRequire(import.meta.url)("@duckdb/node-api");
    return null;
  } catch (cause) {
    return String(cause).split("\n")[0] ?? "not installed";
  }
}
