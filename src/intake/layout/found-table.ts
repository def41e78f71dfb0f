import type { FileShape } from "../file-shape";
import type { Guess } from "../guess";
import type { ValueFormat } from "../values/value-format";

/** One column of the table that was found in a file. */
export interface FoundColumn {
  /** Its name for people and recipes: the heading with blanks collapsed and `{ } |` taken out, made unique; `Column 3` where none is printed. */
  readonly name: string;
  /** The heading as printed; null where none is. */
  readonly heading: string | null;
  /** Place in a record's cells, from 0. */
  readonly position: number;
  readonly format: Guess<ValueFormat>;
  /** Share of records in which the column is filled, from 0 to 1. */
  readonly filledShare: number;
  /** Different texts of the column as printed, most frequent first, at most 200. */
  readonly samples: readonly string[];
  /** How many different texts were seen in the sample of records. */
  readonly distinctCount: number;
}

/** The table of records in a file: what stands above it, its columns, and a sample of what is in them. */
export interface FoundTable {
  readonly fileName: string;
  readonly shape: FileShape;
  /** Texts of the rows above the table, in order, cells joined by a blank. */
  readonly preamble: readonly string[];
  readonly headerLines: 0 | 1 | 2;
  readonly linesPerRecord: 1 | 2;
  readonly columns: readonly FoundColumn[];
  /** Up to 2,000 records, for looking at values side by side; cells by position. */
  readonly records: readonly (readonly (string | null)[])[];
  /** The report's date (`YYYY-MM-DD`), where the preamble prints one. */
  readonly asOf: string | null;
}
