import type { Cents } from "../domain/money";

/** A line of an export that was not loaded, and why. */
export interface Reject {
  /** Physical line in the file; the header is line 1. */
  readonly line: number;
  /** Column of the file; null when the whole line is at fault. */
  readonly column: string | null;
  /** What is wrong and how to mend it. */
  readonly reason: string;
  /** The line as it stands in the file, cut at 200 characters. */
  readonly text: string;
}

/** What became of one file: read = loaded + rejected + notData, counted in records (a line, unless quotes span several). */
export interface FileLoad {
  readonly file: string;
  /** Ledger tables the file fed; several when a recipe says so. */
  readonly tables: readonly string[];
  /** The recipe that read it; null for the canonical form. */
  readonly recipe: string | null;
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  /** The header line and blank lines. */
  readonly notData: number;
  /** Records by a count of lines that is independent of the engine; differs from loaded + rejected only if quotes are broken. */
  readonly counted: number;
  /** Money read, loaded and rejected in the file's amount column; null where it has none. */
  readonly amount: { readonly readCents: Cents; readonly loadedCents: Cents; readonly rejectedCents: Cents } | null;
  /** Byte positions in or just before the lines that do not fit the header, ascending; the engine does not count them. */
  readonly misfits: readonly number[];
  /** At most 1,000 of the rejects, in line order. */
  readonly rejects: readonly Reject[];
}

/** What became of all files of one load. */
export interface LoadResult {
  readonly files: readonly FileLoad[];
  /** Files that could not be used at all, each with a sentence that says why and what to do. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** One comparison of the ledger with a total that the exporting system printed. Money in cents; counts as they are. */
export interface TieOut {
  readonly table: string;
  readonly measure: string;
  readonly source: number;
  readonly ledger: number;
  readonly difference: number;
  readonly unit: "cents" | "count";
}
