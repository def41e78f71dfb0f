/** What is true of the rows of one file (not of its layout): where its records begin and end, and what comes again. */
export interface RowFacts {
  /** Line of the last row above the records: the last heading line, or the last line of the preamble; 0 where there is none. */
  readonly lastLineAbove: number;
  /** Rows above the headings, and heading rows at the top, as counted. */
  readonly preambleRows: number;
  /** Cells of each heading row, by position, to know them again on later pages. */
  readonly headings: readonly (readonly (string | null)[])[];
  /** Patterns of the rows above the headings (`furniturePattern`), to know them again on later pages. */
  readonly furniture: readonly string[];
  /** Positions that every record fills. */
  readonly alwaysFilled: readonly number[];
  /** Those of them that name something: account, name, date, code; a total row leaves most of them empty. */
  readonly keys: readonly number[];
  /** Line from which records belong to an earlier time (`Outstanding from September`); null where none do. */
  readonly carriedFrom: { readonly line: number; readonly title: string } | null;
  /** Line of the report's last total, after which only recaps stand; null where records may follow. */
  readonly closedAt: number | null;
  /** Number of columns of a record. */
  readonly width: number;
  /** Fields that every record of a delimited file has, the empty ones too; null where they differ. */
  readonly fieldsPerRecord: number | null;
}
