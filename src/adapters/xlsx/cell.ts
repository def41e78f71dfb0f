import type { CellStyle, Cell as XlsxCell } from "hucre";
import { assertNever } from "../../domain/assert-never";
import { isError, type Scalar } from "../../formula/cell-scalar";
import type { Formula } from "../../formula/formula";
import { type PrintCells, printFile } from "../../formula/print-excel";
import { excelDay } from "../../report/excel-day";
import type { CellContent } from "../../report/placed";

/** Prints the formulas of one table, each only once however many rows share it. */
export function formulaPrinter(table: string, cells: PrintCells): (formula: Formula) => string {
  const printed = new Map<Formula, string>();
  return (formula) => {
    const known = printed.get(formula);
    if (known !== undefined) return known;
    const text = printFile(formula, table, cells);
    printed.set(formula, text);
    return text;
  };
}

/** How formulas become text, and what a formula shows until the file is computed. */
export interface FormulaCells {
  readonly print: (formula: Formula) => string;
  readonly shown: () => Scalar;
}

/** A cell for the file. */
export function xlsxCell(content: CellContent, style: CellStyle, formulas: FormulaCells): Partial<XlsxCell> {
  switch (content.kind) {
    case "empty":
      return { value: null, style };
    case "date":
      return { value: excelDay(content.date), style };
    case "formula":
      return { formula: formulas.print(content.formula), ...storedResult(formulas.shown()), style };
    case "value":
      return valueCell(content.value, style);
    default:
      return assertNever(content);
  }
}

/** Errors, and what nobody here computes, are left out: the program that opens the file finds them itself. */
function storedResult(value: Scalar): Pick<XlsxCell, "formulaResult"> {
  return isError(value) || value === null ? {} : { formulaResult: value };
}

/** The file writer takes text such as `#N/A` for an error value; as a run of rich text it stays text. */
function valueCell(value: string | number | boolean, style: CellStyle): Partial<XlsxCell> {
  if (typeof value === "string" && value.startsWith("#")) return { value, richText: [{ text: value }], style };
  return { value, style };
}
