import { plainNumber, sheetNumberText } from "../../../ports/sheet-number";

/** A cell of a workbook in Excel's XML of 2003, as the file holds it. */
export interface MlCell {
  /** `Number`, `DateTime`, `Boolean`, `String` or `Error`. */
  readonly type: string;
  readonly text: string;
  /** Number format of the cell's style; empty where it has none. */
  readonly format: string;
}

/** Formats that the file names instead of writing them out; the names of dates and times read as their letters. */
const NAMED: Readonly<Record<string, string>> = {
  Currency: "General",
  "Euro Currency": "General",
  Fixed: "General",
  Standard: "General",
  Scientific: "General",
  "Yes/No": "General",
  "True/False": "General",
  "On/Off": "General",
  Percent: "0%",
};

/**
 * The text of a cell, as the readers of other workbooks give it.
 * @example mlCellText({ type: "DateTime", text: "2026-10-31T00:00:00.000", format: "Short Date" }) // "2026-10-31"
 */
export function mlCellText({ type, text, format }: MlCell): string {
  if (type === "DateTime") return dateText(text);
  if (type === "Boolean") return text.trim() === "1" ? "TRUE" : "FALSE";
  const value = Number(text);
  if (type !== "Number" || text.trim() === "" || !Number.isFinite(value)) return text;
  return format === "" ? plainNumber(value) : sheetNumberText(value, NAMED[format] ?? format, "1900");
}

/** Without a time that is midnight; a time alone stands on Excel's day 0. */
function dateText(text: string): string {
  const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(text.trim()) ?? [];
  if (day === "") return text;
  if (time === "" || time === "00:00:00") return day;
  return day === "1899-12-31" ? time : `${day}T${time}`;
}
