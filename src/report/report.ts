import type { IsoDate } from "../domain/calendar";
import type { Formula } from "../formula/formula";
import type { NumberFormat, SeriesDrawing } from "./placed";

/** What to write, without where. `placeReport` assigns the cells. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/** One sheet of a report, as blocks from top to bottom. */
export interface Sheet {
  /** Stable key: `summary`; the owner mark is `<report id>/<key>`. */
  readonly key: string;
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

/** The parts of a sheet, laid out from top to bottom in order. */
export type Block =
  | HeadingBlock
  | NoteBlock
  | InputsBlock
  | TableBlock
  | StatementBlock
  | TotalsBlock
  | ChartBlock
  | ChecksBlock;

/** A line that opens the sheet (`title`) or a section of it (`heading`). */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: "title" | "heading";
  readonly text: string;
}

/** Sentences, one a row: conventions used, sources, what to do next. */
export interface NoteBlock {
  readonly kind: "note";
  readonly lines: readonly string[];
}

/** A cell content in a report: plain values, dates, or a formula. */
export type ReportValue = string | number | boolean | null | { readonly date: IsoDate } | { readonly formula: Formula };

/** Named input cells that a reader may change: label, value, unit, where it comes from. */
export interface InputsBlock {
  readonly kind: "inputs";
  readonly inputs: readonly {
    /** Defined name: `In_AsOfDate`. */
    readonly name: string;
    readonly label: string;
    readonly value: ReportValue;
    readonly format: NumberFormat;
    /** Unit and source in words: "share of balance; your write-off history". */
    readonly note: string;
  }[];
}

/** A native Excel table. A column holds values, or one formula for every row. */
export interface TableBlock {
  readonly kind: "table";
  /** Workbook-wide name: `AgingByClass`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  /** Conditional format of each named column. */
  readonly highlights?: readonly { readonly column: string; readonly kind: "data-bar" | "pass-fail" }[];
}

/** A column of a table: its name with the unit, how figures are shown, and what stands in its cells. */
export type TableColumn = {
  readonly name: string;
  readonly format: NumberFormat;
  /** Characters. */
  readonly width: number;
  /** Cells that a reader may change, and that are read back; they look as inputs do. False when absent. */
  readonly isInput?: boolean;
  /** Texts longer than the column go on in further lines of the cell. False when absent. */
  readonly wraps?: boolean;
} & ({ readonly values: readonly ReportValue[] } | { readonly formula: Formula });

/**
 * A financial statement: lines down, periods across, every cell a value or a formula of its own. A native Excel table with
 * the columns Line, Item, one for each period, and How; so its inputs are read back by its name.
 */
export interface StatementBlock {
  readonly kind: "statement";
  /** Workbook-wide name: `WaterCash`. */
  readonly name: string;
  /** Headers of the periods from left to right: `FY2027`. */
  readonly periods: readonly string[];
  readonly rows: readonly StatementRow[];
}

/** A line of a statement. */
export interface StatementRow {
  /** Unique in the statement: `netRevenue`. */
  readonly key: string;
  readonly label: string;
  /**
   * A heading has no number and no values. Cells of an input that hold a value may be changed by a reader; those that hold
   * a formula, or nothing, may not. Pass-fail lines hold formulas that give "PASS" or "FAIL".
   */
  readonly look: "heading" | "line" | "subtotal" | "total" | "input" | "pass-fail";
  readonly format: NumberFormat;
  /** One for each period; none for a heading. */
  readonly values: readonly ReportValue[];
  /**
   * How the line comes about, in words. `{key}` becomes the number of that line, `{WaterDebt.service}` the number of a line
   * of another statement, with its sheet where that is another: "Line {revenue} less line {expenses}".
   */
  readonly how: string;
}

/** Named cells under a label: totals of tables, ratios. */
export interface TotalsBlock {
  readonly kind: "totals";
  readonly totals: readonly {
    /** Defined name: `Aging_Total`. */
    readonly name: string;
    readonly label: string;
    readonly value: ReportValue;
    readonly format: NumberFormat;
    readonly note: string;
  }[];
}

/** A native chart over a table or a statement that stands on the same sheet. */
export type ChartBlock = TableChartBlock | StatementChartBlock;

interface ChartFrame {
  readonly kind: "chart";
  readonly name: string;
  readonly title: string;
  readonly axis: { readonly category: string; readonly value: string; readonly format: NumberFormat };
}

/** A chart over columns of a table. */
export interface TableChartBlock extends ChartFrame {
  readonly chart: "line" | "column" | "stacked-column" | "bar";
  readonly table: string;
  readonly categories: string;
  readonly series: readonly string[];
}

/** A chart over lines of a statement, the periods along its axis. */
export interface StatementChartBlock extends ChartFrame {
  readonly chart: "line" | "column" | "stacked-column";
  readonly statement: string;
  readonly series: readonly {
    /** Key of the line. */
    readonly row: string;
    /** What the legend calls it; the line's label when absent. */
    readonly name?: string;
    /** A line over the columns of the others, or a dashed one such as a target. As the chart is when absent. */
    readonly draw?: SeriesDrawing;
  }[];
}

/** Comparisons that must hold, each shown as PASS or FAIL by a live formula: `|left - right| <= tolerance`. */
export interface ChecksBlock {
  readonly kind: "checks";
  readonly checks: readonly {
    /** Defined name of the verdict cell: `Check_Buckets`. */
    readonly name: string;
    readonly label: string;
    readonly left: ReportValue;
    readonly right: ReportValue;
    readonly format: NumberFormat;
    readonly tolerance: number;
  }[];
}
