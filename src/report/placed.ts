import type { IsoDate } from "../domain/calendar";
import type { Formula } from "../formula/formula";

/** What a reader gets back from a cell: dates as `YYYY-MM-DD` where the reader can know, an empty cell as null. */
export type CellValue = string | number | boolean | null;

/** What a cell holds. Text from data stays text whatever it starts with. A date is written as a real Excel date. */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "date"; readonly date: IsoDate }
  | { readonly kind: "formula"; readonly formula: Formula };

/** How a number is shown; `number-format.ts` holds Excel's code for each. Units are part of the name. */
export type NumberFormat =
  | "general"
  | "text"
  | "dollars"
  | "whole-dollars"
  | "count"
  | "percent"
  /** For rates that are a fraction of a percent. */
  | "fine-percent"
  /** For percentages that are decided, such as a tax of 6.725%: all decimals are shown, two at least. */
  | "exact-percent"
  /** For prices and factors: all decimals are shown, two at least, so that 0.0056 is not read as 0.01. */
  | "price"
  | "decimal"
  | "days"
  | "date"
  | "usage";

/** The look of a cell; a writer maps each to fill, font and borders. */
export type CellStyle =
  | "title"
  | "heading"
  | "note"
  /** A note beside a figure, a little away from it. */
  | "side-note"
  | "label"
  | "input"
  | "header"
  /** Heads a column of figures and stands over their right edge. */
  | "figure-header"
  | "body"
  | "total"
  /** The last line of a statement, with a double line below. */
  | "grand-total"
  /** A line that opens a part of a statement. */
  | "part"
  /** Words beside the figures of a statement. */
  | "remark"
  | "pass-fail";

/** A rectangle on a sheet, zero-based, in rows and columns. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A filled rectangle: rows of contents, one format per column, one style for all. Ranges of a sheet do not overlap. */
export interface PlacedRange extends Rectangle {
  readonly cells: readonly (readonly CellContent[])[];
  readonly formats: readonly NumberFormat[];
  readonly style: CellStyle;
  /** Text longer than its column: wrap it inside the cell, or let it run over empty neighbours. */
  readonly wrap: boolean;
}

/** A native Excel table; `range` covers its header row and body. The cells themselves are in the sheet's ranges. */
export interface PlacedTable {
  readonly name: string;
  readonly range: Rectangle;
  /** Whether the header offers to filter and sort; a short table reads better without. True when absent. */
  readonly filter?: boolean;
  /** Keys of the lines of a statement from top to bottom; absent for an ordinary table. */
  readonly rowKeys?: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly formula: Formula | null;
    readonly format: NumberFormat;
  }[];
}

/** A defined name of the workbook that stands for one cell. */
export interface PlacedName {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A series that is drawn otherwise than its chart: a line over columns, a dashed line for a target. */
export type SeriesDrawing = "line" | "dashed-line";

/** A native chart; categories and values are cell rectangles one column wide (or one row high) on the same sheet. */
export interface PlacedChart {
  readonly name: string;
  readonly title: string;
  readonly kind: "line" | "column" | "stacked-column" | "bar";
  readonly categories: Rectangle;
  readonly series: readonly { readonly name: string; readonly values: Rectangle; readonly draw?: SeriesDrawing }[];
  readonly axis: { readonly category: string; readonly value: string; readonly format: NumberFormat };
  /** Where it lies, in whole cells. */
  readonly area: Rectangle;
}

/** A conditional format over a rectangle. */
export type PlacedConditionalFormat = Rectangle &
  (
    | { readonly kind: "data-bar" }
    | { readonly kind: "pass-fail" }
    | { readonly kind: "greater-than"; readonly limit: number }
  );

/** One sheet, ready to be copied by a writer. */
export interface PlacedSheet {
  /** Stable key the owner mark is made of: `aging/summary`. The name may be changed by a user, the key not. */
  readonly key: string;
  /** 1 to 31 characters, legal in Excel. */
  readonly name: string;
  /** Widths in characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points of rows that hold larger or several lines of text; other rows have Excel's own height. */
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  readonly ranges: readonly PlacedRange[];
  readonly tables: readonly PlacedTable[];
  readonly charts: readonly PlacedChart[];
  readonly conditionalFormats: readonly PlacedConditionalFormat[];
  /** Rows and columns kept in sight; 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    readonly titleRows: readonly [first: number, last: number] | null;
    /** Columns repeated on the left of every printed page; null or absent for none. */
    readonly titleColumns?: readonly [first: number, last: number] | null;
    /** Pages the sheet is shrunk to in height; null or absent for as many as it takes. It is always one page wide. */
    readonly pagesHigh?: number | null;
    /** Rows that begin a new page. */
    readonly breaks?: readonly number[];
  };
}

/** A report with every cell assigned. Writers copy it and decide nothing. */
export interface PlacedReport {
  /** The analysis that made it: `aging`. */
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly PlacedSheet[];
  readonly names: readonly PlacedName[];
}
