/** What a cell can hold: text, number, boolean; the empty text is an empty cell, as in Office.js. */
export type CellScalar = string | number | boolean;

/** One edge of a cell. */
export interface Edge {
  readonly style: string;
  readonly color: string;
}

/** The look of a cell. Formats are shared between cells and never changed in place. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: string;
  readonly indent: number;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly edges: Readonly<Partial<Record<EdgeName, Edge>>>;
}

/** Office.js names of a cell's edges. */
export type EdgeName = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** A cell: what was entered, and its look. `entry` of a formula cell is empty; its value is a calculation's result. */
export interface Cell {
  readonly entry: CellScalar;
  readonly formula: string | null;
  readonly format: CellFormat;
}

/** The look of a cell nobody touched. */
export const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  fill: "",
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  horizontal: "General",
  indent: 0,
  vertical: "Bottom",
  wrap: false,
  edges: {},
};

/** A cell nobody touched. */
export const BLANK_CELL: Cell = { entry: "", formula: null, format: PLAIN_FORMAT };

/** Office.js value types of a calculated cell. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** What a cell shows after calculation. */
export interface Shown {
  readonly value: CellScalar;
  readonly type: ValueType;
}

/** The value of a cell without a formula. */
export function shownEntry(entry: CellScalar): Shown {
  if (entry === "") return { value: "", type: "Empty" };
  if (typeof entry === "number") return { value: entry, type: "Double" };
  return { value: entry, type: typeof entry === "boolean" ? "Boolean" : "String" };
}
