/** A cell of an HTML table, and how many columns and rows it takes. */
export interface HtmlCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A row of an HTML table, or a line of text between tables. */
export interface HtmlRow {
  /** Line of the source on which it begins, from 1. */
  readonly line: number;
  /** Which table of the document, from 1; null for text outside of tables. */
  readonly table: number | null;
  readonly cells: readonly HtmlCell[];
  /** `display:none`: the page does not show it. */
  readonly hidden: boolean;
  /** Another table stands in one of its cells: the row may be there for the page's looks only. */
  readonly holdsTable: boolean;
}
