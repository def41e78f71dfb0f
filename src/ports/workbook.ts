import type { CellValue, PlacedReport } from "../report/placed";

/** What to do when a sheet this report owns was changed by hand since it was written. */
export interface WriteOptions {
  /** `refuse` stops before anything is changed; `replace` writes over the report's own cells and leaves the rest. */
  readonly overwrite: "refuse" | "replace";
  /** Moment of the run, ISO 8601 UTC; written as the revision stamp that a colleague's newer run is detected by. */
  readonly stamp: string;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was written, so that the user can be told. */
export interface WriteReceipt {
  readonly sheets: readonly {
    readonly name: string;
    readonly outcome: "created" | "refreshed";
    readonly cells: number;
  }[];
  /** Cells that show an error value after calculation, as `Sheet!A1 #DIV/0!`; empty when all is well. */
  readonly errors: readonly string[];
  /** What became of things a user had added to the report's sheets, as sentences; absent or empty when all stayed. */
  readonly notices?: readonly string[];
  /** Sheet names that were taken by the user's own sheets, and the name used instead. */
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
}

/** A workbook that a placed report can be written into and read back from. Held to one contract suite by every adapter. */
export interface Workbook {
  /** @throws AppError `workbook-changed` when `overwrite` is `refuse` and a sheet of this report already exists */
  write(report: PlacedReport, options: WriteOptions): Promise<WriteReceipt>;
  /** The current values of named inputs; a name that is missing is absent from the map. Dates come as `YYYY-MM-DD`. */
  readInputs(names: readonly string[]): Promise<ReadonlyMap<string, CellValue>>;
  /** A native table's header and body as the user sees it now; null when there is no such table. */
  readTable(
    name: string,
  ): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly CellValue[])[] } | null>;
  /** The study document saved inside the workbook, or null. */
  readStudy(): Promise<string | null>;
  /** Saves the study document inside the workbook, replacing the one before. */
  saveStudy(text: string): Promise<void>;
}
