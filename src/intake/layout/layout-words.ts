import { assertNever } from "../../domain/assert-never";
import type { FileShape } from "../file-shape";
import type { FoundTable } from "./found-table";

const DELIMITER_WORDS = { ",": "comma", "\t": "tab", "|": "bar", ";": "semicolon" } as const;

/**
 * How a file is cut, in words.
 * @example layoutWords(found) // "comma-delimited, 2 heading lines"
 */
export function layoutWords({ shape, headerLines, linesPerRecord }: FoundTable): string {
  const headings = ["no heading", "1 heading line", "2 heading lines"][headerLines] ?? "";
  const lines = linesPerRecord === 2 ? ", 2 lines a record" : "";
  return `${shapeWords(shape)}, ${headings}${lines}`;
}

function shapeWords(shape: FileShape): string {
  switch (shape.form) {
    case "delimited":
      return `${DELIMITER_WORDS[shape.delimiter]}-delimited`;
    case "fixed-width":
      return `fixed width, ${String(shape.ruler.length)} columns`;
    case "spreadsheet":
      return `workbook, sheet ${shape.sheet}`;
    case "html":
      return `web page, table ${String(shape.table)}`;
    case "bank":
      return shape.format.toUpperCase();
    default:
      return assertNever(shape);
  }
}
