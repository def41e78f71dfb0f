import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { NodeWorker } from "../../../src/adapters/duckdb/node-worker";
import { startEngine } from "../../../src/adapters/duckdb/start-up";

describe("an engine that does not start", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ratebook-worker-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function startWith(bundle: string, silenceMs: number) {
    const path = join(folder, "worker.cjs");
    await writeFile(path, bundle);
    const worker = new NodeWorker(path);
    return startEngine(
      { instance: new AsyncDuckDB(new VoidLogger(), worker), worker, wasm: "/nowhere.wasm" },
      silenceMs,
    );
  }

  test("is given up after a silence, with words that say what to do", async () => {
    const started = startWith("globalThis.onmessage = () => {};", 50);
    await expect(started).rejects.toHaveProperty("code", "engine-unavailable");
    await expect(started).rejects.toThrow("'wasm-unsafe-eval'");
  });

  // DuckDB-WASM prints the broken worker's error itself.
  test("is given up at once when the worker itself breaks", async () => {
    const printed = jest.spyOn(console, "error").mockImplementation();
    const began = performance.now();
    await expect(startWith("throw new Error('blocked');", 60_000)).rejects.toHaveProperty("code", "engine-unavailable");
    expect(performance.now() - began).toBeLessThan(10_000);
    printed.mockRestore();
  });
});
