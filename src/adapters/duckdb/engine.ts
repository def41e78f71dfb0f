import type { ExportFile } from "../../ports/export-file";

/** A result as an engine hands it over, not decoded yet: columns, and rows in chunks. */
export interface RawResult {
  readonly columns: readonly RawColumn[];
  readonly chunks: readonly RawChunk[];
}

/** A column with the engine's own type name, as `DESCRIBE` prints it: `VARCHAR`, `BIGINT`, `DECIMAL(18,2)`. */
export interface RawColumn {
  readonly name: string;
  readonly typeName: string;
}

/** Some consecutive rows. */
export interface RawChunk {
  readonly rowCount: number;
  /** One value by position: text, number, bigint, boolean or null; a DATE comes as days since 1970-01-01. */
  at(column: number, row: number): unknown;
}

/** What a DuckDB build must offer; everything else is shared by the three builds in `database.ts`. */
export interface Engine {
  /** Runs one statement to its end; when `signal` aborts, ends it early and rejects. */
  run(statement: string, signal: AbortSignal | undefined): Promise<RawResult>;
  /** Makes a file readable under a name that the engine chooses. */
  openFile(file: ExportFile): Promise<string>;
  /** Forgets a file opened before; a name it does not know is no error. */
  closeFile(name: string): Promise<void>;
  /** Frees memory, worker and files. */
  close(): Promise<void>;
}
