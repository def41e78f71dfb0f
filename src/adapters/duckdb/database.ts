import type { Database, RowSet, SqlValue, StatementOptions } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import { decodeResult } from "./decode";
import type { Engine } from "./engine";
import { sqlLiteral } from "./literal";
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

  execute(statements: string, options?: StatementOptions): Promise<void> {
    const parts = splitStatements(statements);
    return this.turns.take(async () => {
      for (const each of parts) await this.engine.run(each, options?.signal);
    }, options?.signal);
  }

  async select(sql: string, params: readonly SqlValue[], options?: StatementOptions): Promise<RowSet> {
    const query = onlyStatement(sql);
    return this.turns.take(() => this.query(query, params, options?.signal), options?.signal);
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
    return this.turns.take(() => this.engine.close());
  }

  private async query(sql: string, params: readonly SqlValue[], signal: AbortSignal | undefined): Promise<RowSet> {
    if (params.length === 0) return decodeResult(await this.engine.run(sql, signal));
    await this.engine.run(`PREPARE asked AS ${sql}`, signal);
    try {
      return decodeResult(await this.engine.run(`EXECUTE asked(${params.map(sqlLiteral).join(", ")})`, signal));
    } finally {
      await this.engine.run("DEALLOCATE asked", undefined);
    }
  }
}

function onlyStatement(sql: string): string {
  const [first, ...more] = splitStatements(sql);
  if (first === undefined || more.length > 0) throw new Error("select takes exactly one statement");
  return first;
}
