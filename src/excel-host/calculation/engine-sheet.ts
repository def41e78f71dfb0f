import type { Model } from "@ironcalc/wasm";
import type { CellScalar, Shown } from "../model/cell";
import { HostError } from "../model/host-error";
import type { SheetModel } from "../model/sheet-model";
import type { KnownTable } from "./known-table";
import { translateFormula } from "./translate-formula";

/** IronCalc hands numbers out as text only; this format keeps the 15 digits that Excel itself shows. */
const ALL_DIGITS = "0.00000000000000E+00";
/** IronCalc's numbers for the type of a calculated value. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** One sheet inside IronCalc, which counts rows and columns from 1. */
export class EngineSheet {
  private readonly engine: Model;
  private readonly sheet: SheetModel;
  private readonly index: number;

  constructor(engine: Model, sheet: SheetModel, index: number) {
    this.engine = engine;
    this.sheet = sheet;
    this.index = index;
  }

  /** Enters one cell as it stands in the model. */
  enter({ row, column }: { readonly row: number; readonly column: number }, tables: readonly KnownTable[]): void {
    const cell = this.sheet.cells.at(row, column);
    if (cell.formula === null) {
      this.engine.setUserInput(this.index, row + 1, column + 1, entryText(cell.entry));
      return;
    }
    const formula = engineFormula(cell.formula, { sheet: this.sheet.name, row, column }, tables);
    this.engine.setUserInput(this.index, row + 1, column + 1, formula);
    const area = { sheet: this.index, row: row + 1, column: column + 1, width: 1, height: 1 };
    this.engine.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
  }

  /** Copies the results of all formulas into the model. */
  readResults(): void {
    for (const { row, column, cell } of this.sheet.cells.touched()) {
      if (cell.formula !== null) this.sheet.results.set(`${row},${column}`, this.result(row + 1, column + 1));
    }
  }

  private result(row: number, column: number): Shown {
    const text = this.engine.getFormattedCellValue(this.index, row, column);
    switch (this.engine.getCellType(this.index, row, column)) {
      case NUMBER:
        return { value: Number(text), type: "Double" };
      case BOOLEAN:
        return { value: text === "TRUE", type: "Boolean" };
      case ERROR:
        return { value: text, type: "Error" };
      default:
        return { value: text, type: "String" };
    }
  }
}

function entryText(entry: CellScalar): string {
  if (typeof entry === "string") return entry === "" ? "" : `'${entry}`;
  return typeof entry === "boolean" ? String(entry).toUpperCase() : String(entry);
}

/** A formula whose table or column has gone since it was entered is left as it is and shows an error. */
function engineFormula(
  formula: string,
  place: Parameters<typeof translateFormula>[1],
  tables: readonly KnownTable[],
): string {
  try {
    return translateFormula(formula, place, tables);
  } catch (error) {
    if (error instanceof HostError) return "=#REF!";
    throw error;
  }
}
