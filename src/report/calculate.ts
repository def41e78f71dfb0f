import { assertNever } from "../domain/assert-never";
import type { Scalar } from "../formula/cell-scalar";
import { evaluate, type Resolve } from "../formula/evaluate";
import type { Expression, Reference } from "../formula/expression";
import type { Formula } from "../formula/formula";
import { parseFormula } from "../formula/parse-formula";
import type { AreaResolver, CellArea } from "../formula/print-a1";
import type { Operand } from "../formula/operand";
import { excelDay } from "./excel-day";
import { contentAt, tableAt } from "./placed-cells";
import { placedAreas } from "./placed-areas";
import type { CellContent, PlacedReport, PlacedSheet } from "./placed";

/** Cells that may be read for one calculation; beyond, values are left to Excel. */
const MOST_READS = 3_000_000;
const UNKNOWN: Scalar = { error: "unknown" };

/**
 * Computes the cells of a placed report, for previews and for programs that show a workbook without computing it. Excel
 * computes everything anew. Each formula is computed once, when it is asked for; a circle gives `unknown`.
 */
export class Calculation {
  readonly #areas: AreaResolver;
  readonly #sheets: ReadonlyMap<string, PlacedSheet>;
  readonly #values = new Map<string, Scalar>();
  readonly #expressions = new Map<Formula, Expression>();
  #reads = 0;

  constructor(report: PlacedReport) {
    this.#areas = placedAreas(report);
    this.#sheets = new Map(report.sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** Where the cells stand that formulas of the report name. */
  get areas(): AreaResolver {
    return this.#areas;
  }

  /** What a cell shows; a date as Excel's day number. */
  valueAt(sheetName: string, row: number, column: number): Scalar {
    const sheet = this.#sheets.get(sheetName);
    if (sheet === undefined) return null;
    this.#reads += 1;
    const content = contentAt(sheet, row, column);
    if (content?.kind !== "formula") return plainValue(content);
    const key = `${row} ${column} ${sheetName}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    this.#values.set(key, UNKNOWN);
    const value = evaluate(this.#expression(content.formula), this.#resolveFrom(sheet, row, column)) ?? 0;
    this.#values.set(key, value);
    return value;
  }

  #expression(formula: Formula): Expression {
    const known = this.#expressions.get(formula);
    if (known !== undefined) return known;
    const expression = parseFormula(formula);
    this.#expressions.set(formula, expression);
    return expression;
  }

  #resolveFrom(sheet: PlacedSheet, row: number, column: number): Resolve {
    return (reference) => {
      if (this.#reads > MOST_READS) return UNKNOWN;
      if (reference.kind !== "this-row") return this.#areaValues(this.#areaOf(reference));
      const table = tableAt(sheet, row, column);
      if (table === undefined) return UNKNOWN;
      return this.valueAt(sheet.name, row, this.#areas.columnOf(table.name, reference.column).column);
    };
  }

  #areaOf(reference: Exclude<Reference, { readonly kind: "this-row" }>): CellArea {
    switch (reference.kind) {
      case "column":
        return this.#areas.columnOf(reference.table, reference.column);
      case "cell":
      case "cells":
        return this.#areas.cellsOf(reference);
      case "input":
      case "total":
        return this.#areas.named(reference.name);
      default:
        return assertNever(reference);
    }
  }

  #areaValues(area: CellArea): Operand {
    const { sheet, row, column, rows, columns } = area;
    const values = Array.from({ length: rows * columns }, (_, index) =>
      this.valueAt(sheet, row + Math.floor(index / columns), column + (index % columns)),
    );
    if (values.length === 1) return values[0] ?? null;
    return columns === 1 ? values : { columns, values };
  }
}

function plainValue(content: CellContent | undefined): Scalar {
  if (content?.kind === "value") return content.value;
  return content?.kind === "date" ? excelDay(content.date) : null;
}
