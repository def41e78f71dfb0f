import { isIsoDate } from "../domain/calendar";
import { cellText } from "./cell-text";
import type { CellContent } from "./placed";
import type { ReportValue } from "./report";

/** Excel counts days right from 1900-03-01 only, and knows no year 10000. */
const FIRST_DATE = "1900-03-01";

/** The empty cell. */
export const EMPTY: CellContent = { kind: "empty" };

/**
 * What a cell holds for a value of a report. A date Excel cannot show is written as text.
 * @throws Error for a number that is not finite: a bug, no cell can hold it
 * @example cellContent({ date: "2026-10-31" }) // { kind: "date", date: "2026-10-31" }
 */
export function cellContent(value: ReportValue): CellContent {
  if (value === null) return EMPTY;
  if (typeof value === "string") return textContent(value);
  if (typeof value !== "object") return { kind: "value", value: finite(value) };
  if ("formula" in value) return { kind: "formula", formula: value.formula };
  const isShown = isIsoDate(value.date) && value.date >= FIRST_DATE;
  return isShown ? { kind: "date", date: value.date } : textContent(value.date);
}

/** Text for a cell; empty text is an empty cell. */
export function textContent(text: string): CellContent {
  return text === "" ? EMPTY : { kind: "value", value: cellText(text) };
}

function finite(value: number | boolean): number | boolean {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`a cell cannot hold ${value}`);
  return value;
}
