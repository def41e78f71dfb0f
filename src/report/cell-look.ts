import type { CellStyle } from "./placed";

/** How a cell looks; the same in every writer. Colours are `RRGGBB`; null leaves what the sheet or table gives. */
export interface CellLook {
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  /** Lines around the cell, or along one side; `double` is one line above and two below, as under a final sum. */
  readonly border: "none" | "box" | "top" | "bottom" | "double";
  readonly align: "general" | "left" | "center" | "right";
  /** Steps of indentation from the side the cell is aligned to. */
  readonly indent: number;
}

/** Font of every cell; both Excel and LibreOffice have it or a font of the same widths. */
export const REPORT_FONT = "Calibri";

/** Colour of borders. */
export const LINE_COLOR = "BFC7D1";

/** Native table style that bands the body of every table. */
export const TABLE_STYLE = "TableStyleLight1";

/** Colours of chart series in order: told apart in grey print and by readers who do not see red and green. */
export const SERIES_COLORS = ["1F4E79", "C55A11", "2E8B74", "7F6AA8", "B8860B", "5B6770"] as const;

/** Colours of data bars and of the verdicts of checks. */
export const HIGHLIGHT_COLORS = {
  bar: "9DC3E6",
  passFill: "E2F0D9",
  passText: "2B5E1B",
  failFill: "F8D7DA",
  failText: "9C0006",
} as const;

const PLAIN: CellLook = {
  fontSize: 11,
  bold: false,
  color: null,
  fill: null,
  border: "none",
  align: "general",
  indent: 0,
};

const LOOKS: Readonly<Record<CellStyle, CellLook>> = {
  title: { ...PLAIN, fontSize: 18, bold: true, color: "1F3864" },
  heading: { ...PLAIN, fontSize: 13, bold: true, color: "1F4E79" },
  note: { ...PLAIN, fontSize: 10, color: "595959" },
  "side-note": { ...PLAIN, fontSize: 10, color: "595959", align: "left", indent: 1 },
  label: PLAIN,
  input: { ...PLAIN, color: "0000FF", fill: "FFF8DC", border: "box" },
  header: { ...PLAIN, bold: true, color: "FFFFFF", fill: "1F3864", align: "left" },
  "figure-header": { ...PLAIN, bold: true, color: "FFFFFF", fill: "1F3864", align: "right", indent: 1 },
  body: { ...PLAIN, border: "bottom" },
  total: { ...PLAIN, bold: true, border: "top" },
  "grand-total": { ...PLAIN, bold: true, border: "double" },
  part: { ...PLAIN, bold: true, color: "1F4E79", border: "bottom" },
  remark: { ...PLAIN, fontSize: 10, color: "595959", border: "bottom", align: "left", indent: 1 },
  "pass-fail": { ...PLAIN, bold: true, border: "bottom", align: "center" },
};

/**
 * The look of a style. Inputs are blue on yellow, as finance marks what may be changed.
 * @example cellLook("input").color // "0000FF"
 */
export function cellLook(style: CellStyle): CellLook {
  return LOOKS[style];
}
