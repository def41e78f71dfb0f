import { createRequire } from "node:module";
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
});

function whyNativeIsMissing(): string | null {
  try {
    createRequire(import.meta.url)("@duckdb/node-api");
    return null;
  } catch (cause) {
    return String(cause).split("\n")[0] ?? "not installed";
  }
}
