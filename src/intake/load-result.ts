import type { Finding } from "../domain/finding";
import type { Cents } from "../domain/money";
import type { Delimiter, Encoding } from "./file-shape";
import type { Kind } from "./kind";

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
  /** Its cells in the file's own columns, where they are known, so that one can be mended. */
  readonly cells?: readonly (string | null)[];
}

/** What became of one file: read = loaded + rejected + notData, counted in records (a line, unless quotes span several). */
export interface FileLoad {
  readonly file: string;
  /** What sort of report it is; for the canonical form, the name of its table. */
  readonly kind: Kind;
  /** How it is cut, in words: `comma-delimited, 2 heading lines`. */
  readonly layout: string;
  readonly encoding: Encoding;
  /** What separates its fields; null where nothing does. */
  readonly delimiter: Delimiter | null;
  /** Its columns, as named in the recipe. */
  readonly columns: readonly string[];
  /** Ledger tables the file fed; several when a recipe says so. */
  readonly tables: readonly string[];
  /** The recipe that read it; null for the canonical form. */
  readonly recipe: string | null;
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  /** Rows that are no records: headings, blank lines, totals, page heads. */
  readonly notData: number;
  /** The same by what they are, most frequent first. */
  readonly notDataBy: readonly { readonly what: string; readonly count: number }[];
  /** Records among the loaded that belong to an earlier time, in a section of their own. */
  readonly carried: number;
  /** Records by a count of lines that is independent of the engine; differs from loaded + rejected only if quotes are broken. */
  readonly counted: number;
  /** Money read, loaded and rejected in the file's amount column; null where it has none. */
  readonly amount: { readonly readCents: Cents; readonly loadedCents: Cents; readonly rejectedCents: Cents } | null;
  /** Sums over the loaded records by name, and what the file says of itself: dollars with two decimals, or plain numbers. */
  readonly control: Readonly<Record<string, string | null>>;
  /** Totals that the file prints of itself, held against the loaded records. */
  readonly printed: readonly TieOut[];
  /** The date the report speaks for. */
  readonly asOf: string | null;
  /** What its reader noticed: totals that differ, hidden rows, a changed layout. */
  readonly findings: readonly Finding[];
  /** What `source_record` counts: records after the heading, rows from the top, or physical lines. */
  readonly recordsCount: "after heading" | "from top" | "lines";
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
