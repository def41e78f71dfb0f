import type { CellStyle, Cell as XlsxCell } from "hucre";
import { assertNever } from "../../domain/assert-never";
import type { Formula } from "../../formula/formula";
import { printFile } from "../../formula/print-excel";
import { excelDay } from "../../report/excel-day";
import type { CellContent } from "../../report/placed";

/** Prints the formulas of one table, each only once however many rows share it. */
export function formulaPrinter(table: string): (formula: Formula) => string {
  const printed = new Map<Formula, string>();
  return (formula) => {
    const known = printed.get(formula);
    if (known !== undefined) return known;
    const text = printFile(formula, table);
    printed.set(formula, text);
    return text;
  };
}

/** A cell for the file; null when it is empty and bears no style of its own. */
export function xlsxCell(
  content: CellContent,
  style: CellStyle,
  print: (formula: Formula) => string,
): Partial<XlsxCell> {
  switch (content.kind) {
    case "empty":
      return { value: null, style };
    case "date":
      return { value: excelDay(content.date), style };
    case "formula":
      return { value: null, formula: print(content.formula), style };
    case "value":
      return valueCell(content.value, style);
    default:
      return assertNever(content);
  }
}

/** The file writer takes text such as `#N/A` for an error value; as a run of rich text it stays text. */
function valueCell(value: string | number | boolean, style: CellStyle): Partial<XlsxCell> {
  if (typeof value === "string" && value.startsWith("#")) return { value, richText: [{ text: value }], style };
  return { value, style };
}
