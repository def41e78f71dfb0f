import { plainNumber } from "../../../ports/sheet-number";
import { cellOnOneLine } from "../spreadsheet/cell-on-one-line";

/** The attributes of a tag by name, in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * The text of a cell as shown. Where the page shows less than it knows (`####`, `1.23E+11`) and holds the number beside
 * the text, as Excel and LibreOffice do, the number; `="00123"`, which keeps leading zeros in Excel, is `00123`.
 * @example cellText('="0004513"', {}) // "0004513"
 */
export function cellText(shown: string, attributes: Attributes): string {
  const text = cellOnOneLine(shown) ?? "";
  const number = attributes["x:num"] ?? attributes["sdval"] ?? "";
  if (number !== "" && /^(?:#{2,}|-?\d(?:\.\d+)?E[+-]?\d+)$/i.test(text) && Number.isFinite(Number(number))) {
    return plainNumber(Number(number));
  }
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}
