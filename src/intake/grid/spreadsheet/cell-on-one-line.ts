/**
 * A cell's text on one line: line breaks, tabs and runs of blanks (no-break ones too) become one blank, surrounding ones
 * are taken off; null where nothing is left.
 * @example cellOnOneLine("Due\nDate ") // "Due Date"
 */
export function cellOnOneLine(text: string | null): string | null {
  const line = text?.replace(/[\s\u00A0]+/g, " ").trim() ?? "";
  return line === "" ? null : line;
}
