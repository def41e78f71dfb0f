import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import type { ExportFile } from "../../ports/export-file";
import type { Engine, RawChunk, RawResult } from "./engine";
import { hardening } from "./harden";
import { openPrivateFolder, type PrivateFolder } from "./private-folder";

const INTERRUPT_EVERY_MS = 20;

/**
 * DuckDB's own build for Node, opened in memory and hardened.
 * @param threads at most this many; all cores when undefined
 * @throws Error with the loader's message where the optional package has no build for this machine
 */
export async function openNativeEngine(threads: number | undefined): Promise<Engine> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const folder = await openPrivateFolder();
  const instance = await DuckDBInstance.create(":memory:", {
    temp_directory: folder.spill,
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const engine = new NativeEngine(instance, await instance.connect(), folder);
  for (const statement of hardening(folder.opened)) await engine.run(statement, undefined);
  return engine;
}

class NativeEngine implements Engine {
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;
  private readonly folder: PrivateFolder;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: PrivateFolder) {
    this.instance = instance;
    this.connection = connection;
    this.folder = folder;
  }

  async run(statement: string, signal: AbortSignal | undefined): Promise<RawResult> {
    const letGo = this.interruptWhenAborted(signal);
    try {
      const result = await this.connection.run(statement);
      const names = result.columnNames();
      return {
        columns: names.map((name, index) => ({ name, typeName: String(result.columnType(index)) })),
        chunks: (await result.fetchAllChunks()).map(chunkOf),
      };
    } finally {
      letGo();
    }
  }

  openFile(file: ExportFile): Promise<string> {
    return this.folder.place(file);
  }

  closeFile(name: string): Promise<void> {
    return this.folder.remove(name);
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
    await this.folder.close();
  }

  /** An interruption is lost when it comes before the statement has begun, so it is repeated until the statement ends. */
  private interruptWhenAborted(signal: AbortSignal | undefined): () => void {
    let timer: NodeJS.Timeout | undefined;
    const interrupt = () => {
      timer = setInterval(() => this.connection.interrupt(), INTERRUPT_EVERY_MS);
      this.connection.interrupt();
    };
    signal?.addEventListener("abort", interrupt, { once: true });
    return () => {
      signal?.removeEventListener("abort", interrupt);
      clearInterval(timer);
    };
  }
}

function chunkOf(chunk: DuckDBDataChunk): RawChunk {
  const vectors = Array.from({ length: chunk.columnCount }, (_, index) => chunk.getColumnVector(index));
  return {
    rowCount: chunk.rowCount,
    at: (column, row) => {
      const value = vectors[column]?.getItem(row) ?? null;
      return typeof value === "object" && value !== null && "days" in value ? value.days : value;
    },
  };
}
