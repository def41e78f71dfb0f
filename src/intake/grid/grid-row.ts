/** One record of an export, cut into text cells. */
export interface GridRow {
  /** Physical line of the file (row of the sheet), from 1; the first one where a record spans several. */
  readonly line: number;
  /** The cells as printed, surrounding blanks and quotes removed; null where nothing stands. */
  readonly cells: readonly (string | null)[];
  /** The whole line as printed, where cutting it into cells may have cut words apart (fixed width). */
  readonly text?: string;
  /** Why the row cannot be a record whatever its cells hold: an unclosed quote, an error cell … */
  readonly fault?: string;
  /** Set by a reader that knows the row is no data: "hidden row", "SUBTOTAL row", "file trailer". */
  readonly notData?: string;
}

/** The rows of a file in order, in chunks small enough that the pane can answer between two of them. */
export type GridRows = AsyncIterable<readonly GridRow[]>;
