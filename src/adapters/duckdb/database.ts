import type { Database, RowSet, SqlValue, StatementOptions } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import { inPlainWords } from "./plain-words";
import { decodeResult } from "./decode";
import type { Engine, RawResult } from "./engine";
import { withParameters } from "./parameters";
import { sqlTypeOf } from "./sql-type";
import { splitStatements } from "./statements";
import { Turns } from "./turns";

/**
 * The `Database` port over any DuckDB build: turns, guarded statements, parameters and decoding are the same for all.
 * @param engine an engine that is hardened already
 */
export function createDatabase(engine: Engine): Database {
  return new EngineDatabase(engine);
}

class EngineDatabase implements Database {
  private readonly turns = new Turns();
  private readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  async execute(statements: string, options?: StatementOptions): Promise<void> {
    const parts = splitStatements(statements);
    await this.turns.take(() => this.script(parts, options?.signal), options?.signal);
  }

  async select(sql: string, params: readonly SqlValue[], options?: StatementOptions): Promise<RowSet> {
    const query = withParameters(onlyStatement(sql), params);
    return this.turns.take(async () => decodeResult(await this.run(query, options?.signal)), options?.signal);
  }

  async describe(sql: string, paramCount: number): Promise<RowSet["columns"]> {
    const unknown = Array.from({ length: paramCount }, () => null);
    const described = await this.select(`DESCRIBE ${onlyStatement(sql)}`, unknown);
    return described.rows.map(([name, type]) => ({ name: String(name), type: sqlTypeOf(String(name), String(type)) }));
  }

  openFile(file: ExportFile): Promise<string> {
    return this.turns.take(() => this.engine.openFile(file));
  }

  closeFile(name: string): Promise<void> {
    return this.turns.take(() => this.engine.closeFile(name));
  }

  close(): Promise<void> {
    return this.turns.end(() => this.engine.close());
  }

  /** A script that stops between BEGIN and COMMIT is rolled back, or the connection would refuse everything after it. */
  private async script(parts: readonly string[], signal: AbortSignal | undefined): Promise<void> {
    try {
      for (const each of parts) await this.run(each, signal);
    } catch (cause) {
      if (parts.some((each) => /^BEGIN\b/i.test(each)))
        await this.engine.run("ROLLBACK", undefined).catch(() => undefined);
      throw cause;
    }
  }

  private async run(statement: string, signal: AbortSignal | undefined): Promise<RawResult> {
    signal?.throwIfAborted();
    try {
      const result = await this.engine.run(statement, signal);
      signal?.throwIfAborted();
      return result;
    } catch (cause) {
      signal?.throwIfAborted();
      throw inPlainWords(cause);
    }
  }
}

function onlyStatement(sql: string): string {
  const [first, ...more] = splitStatements(sql);
  if (first === undefined || more.length > 0) throw new Error("select takes exactly one statement");
  return first;
}
