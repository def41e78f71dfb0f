import { assertNever } from "../../domain/assert-never";
import { excelDay } from "../../report/excel-day";
import type { CellContent } from "../../report/placed";

/** What Office.js takes for a cell; null leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

/**
 * What to write for a cell's content. A formula is left for later, when the tables and names it uses exist.
 * @example cellInput({ kind: "value", value: "=1+1" }) // "'=1+1": stays text
 */
export function cellInput(content: CellContent): CellInput {
  switch (content.kind) {
    case "empty":
      return "";
    case "date":
      return excelDay(content.date);
    case "formula":
      return null;
    case "value":
      return typeof content.value === "string" ? textInput(content.value) : content.value;
    default:
      return assertNever(content);
  }
}

/**
 * Excel reads text as if it were typed: "1-30" becomes a date, "007" a number, "=…" a formula. Only words that begin
 * with a letter and hold no digit go as they are; anything else stands behind an apostrophe, which Excel takes off.
 */
export function textInput(text: string): string {
  const isWords = /^\p{L}\P{Nd}*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
  return isWords || text === "" ? text : `'${text}`;
}
