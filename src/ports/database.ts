import type { ExportFile } from "./export-file";

/** A value on its way into or out of the engine. Dates are `YYYY-MM-DD` text, money is whole cents. */
export type SqlValue = string | number | boolean | null;

/** What a result column holds once it is decoded; DECIMAL, TIMESTAMP and nested types are refused, queries cast them away. */
export type SqlType = "text" | "integer" | "real" | "date" | "boolean";

/** A result, row by row, in the order of its columns. */
export interface RowSet {
  readonly columns: readonly { readonly name: string; readonly type: SqlType }[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** Cancels a statement that is under way; the promise then rejects with the signal's reason. */
export interface StatementOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The embedded engine, hardened: no network, no extension download, no file but those opened through it. */
export interface Database {
  /** Runs one or more statements without parameters and without a result. */
  execute(statements: string, options?: StatementOptions): Promise<void>;
  /** Runs one query; `$1` is `params[0]`. Integers beyond 2^53 are refused rather than rounded. */
  select(sql: string, params: readonly SqlValue[], options?: StatementOptions): Promise<RowSet>;
  /** The columns that a query would return, without running it; parameters count as NULL. */
  describe(sql: string, paramCount: number): Promise<RowSet["columns"]>;
  /** Makes a file readable; the answer is the name to give `read_csv` and `read_text`, safe to put between quotes. */
  openFile(file: ExportFile): Promise<string>;
  /** Ends the reading of a file opened before. */
  closeFile(name: string): Promise<void>;
  /** Frees the engine; later calls reject. */
  close(): Promise<void>;
}
