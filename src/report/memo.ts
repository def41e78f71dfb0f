/** A table of a memo, as printed. */
export interface MemoTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns from the first on that hold words; the others hold numbers and stand to the right. */
  readonly wordColumns: number;
}

/** A part of a memo under its heading. */
export interface MemoSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table?: MemoTable;
  /** Stand after the table, each with a dot before it. */
  readonly points?: readonly string[];
}

/** A memo, without a word about how it is set. */
export interface Memo {
  readonly to: readonly string[];
  readonly from: string;
  /** As printed. */
  readonly date: string;
  readonly subject: string;
  readonly sections: readonly MemoSection[];
}
