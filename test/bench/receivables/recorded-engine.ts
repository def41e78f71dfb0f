import { createDatabase } from "../../../src/adapters/duckdb/database";
import type { Engine } from "../../../src/adapters/duckdb/engine";
import { openNativeEngine } from "../../../src/adapters/duckdb/native-engine";
import type { Database } from "../../../src/ports/database";

/** The product's database over native DuckDB with one thread, and the bare connection under it. */
export interface RecordedEngine {
  readonly database: Database;
  /** What the engine was asked since the last call, statement by statement, values in their places. */
  takeStatements(): readonly string[];
  /** Runs a statement as DuckDB's own connection does and fetches its rows; nothing is decoded or checked. */
  runBare(statement: string): Promise<void>;
}

/** Opens the engine; everything that goes through the database is taken down. */
export async function openRecordedEngine(): Promise<RecordedEngine> {
  const engine = await openNativeEngine(1);
  let statements: string[] = [];
  const recording: Engine = {
    run: (statement, signal) => {
      statements.push(statement);
      return engine.run(statement, signal);
    },
    openFile: (file) => engine.openFile(file),
    closeFile: (name) => engine.closeFile(name),
    close: () => engine.close(),
  };
  return {
    database: createDatabase(recording),
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    runBare: async (statement) => {
      await engine.run(statement, undefined);
    },
  };
}
