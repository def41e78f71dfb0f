import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { ExportFile } from "../../ports/export-file";
import { readArrowResult } from "./arrow-result";
import type { Engine, RawResult } from "./engine";
import { hardening } from "./harden";

/** Where DuckDB-WASM shows opened files; no such folder exists, so nothing else can be behind it. */
const FOLDER = "/ratebook-opened/";

/** How a build makes a file readable by handle: the browser hands over a `File`, Node a path. */
export type RegisterFile = (database: AsyncDuckDB, name: string, file: ExportFile) => Promise<void>;

/**
 * An instantiated DuckDB-WASM as an engine, opened in memory and hardened.
 * @param instance the worker's proxy, after `instantiate`
 */
export async function openWasmEngine(instance: AsyncDuckDB, register: RegisterFile): Promise<Engine> {
  await instance.open({});
  const engine = new WasmEngine(instance, await instance.connect(), register);
  for (const statement of hardening(FOLDER)) await engine.run(statement, undefined);
  return engine;
}

class WasmEngine implements Engine {
  private readonly instance: AsyncDuckDB;
  private readonly connection: AsyncDuckDBConnection;
  private readonly register: RegisterFile;
  private opened = 0;

  constructor(instance: AsyncDuckDB, connection: AsyncDuckDBConnection, register: RegisterFile) {
    this.instance = instance;
    this.connection = connection;
    this.register = register;
  }

  async run(statement: string, signal: AbortSignal | undefined): Promise<RawResult> {
    const cancel = () => void this.connection.cancelSent().catch(() => undefined);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      // `send` polls, so the worker stays able to hear a cancellation; `query` would keep it deaf to the end.
      return await readArrowResult(await this.connection.send(statement));
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  async openFile(file: ExportFile): Promise<string> {
    this.opened += 1;
    const name = `${FOLDER}${this.opened}`;
    await this.register(this.instance, name, file);
    return name;
  }

  async closeFile(name: string): Promise<void> {
    await this.instance.dropFile(name);
  }

  async close(): Promise<void> {
    await this.connection.close();
    await this.instance.terminate();
  }
}
