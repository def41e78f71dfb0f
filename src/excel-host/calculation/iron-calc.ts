import { Model } from "@ironcalc/wasm";
import type { CalculatedBook, Calculator, EnteredCell } from "./calculator";
import { EngineSheet } from "./engine-sheet";
import { knownTables } from "./known-table";

/**
 * IronCalc as the host's spreadsheet engine; its wasm must have been initialised. It knows no tables, so table
 * references are written as addresses. What it cannot compute shows as `#NAME?`. After a change of single cells only
 * those are entered again; after any other change the engine is filled anew.
 */
export function createIronCalc(): Calculator {
  let engine: Model | null = null;
  return {
    calculate(workbook, entered) {
      if (engine === null || entered === null) {
        engine?.free();
        engine = hasFormula(workbook) ? filledEngine(workbook) : null;
      } else {
        enter(engine, workbook, entered);
      }
      const filled = engine;
      workbook.sheets.forEach((sheet, index) => {
        sheet.results.clear();
        if (filled !== null) new EngineSheet(filled, sheet, index).readResults();
      });
    },
  };
}

function hasFormula(workbook: CalculatedBook): boolean {
  return workbook.sheets.some((sheet) => [...sheet.cells.touched()].some(({ cell }) => cell.formula !== null));
}

function filledEngine(workbook: CalculatedBook): Model {
  const engine = new Model("workbook", "en", "UTC", "en");
  engine.pauseEvaluation();
  addSheets(engine, workbook);
  // Before the cells: IronCalc reads every formula anew for each name.
  addNames(engine, workbook);
  const tables = knownTables(workbook);
  workbook.sheets.forEach((sheet, index) => {
    const target = new EngineSheet(engine, sheet, index);
    for (const { row, column } of sheet.cells.touched()) target.enter({ row, column }, tables);
  });
  engine.resumeEvaluation();
  engine.evaluate();
  return engine;
}

function enter(engine: Model, workbook: CalculatedBook, entered: readonly EnteredCell[]): void {
  const tables = knownTables(workbook);
  engine.pauseEvaluation();
  for (const { sheet, row, column } of entered) {
    const index = workbook.sheets.indexOf(sheet);
    if (index >= 0) new EngineSheet(engine, sheet, index).enter({ row, column }, tables);
  }
  engine.resumeEvaluation();
  engine.evaluate();
}

/** In two steps, because a new name may still be the old name of a sheet further on. */
function addSheets(engine: Model, workbook: CalculatedBook): void {
  workbook.sheets.forEach((_, index) => {
    if (index > 0) engine.newSheet();
    engine.renameSheet(index, `embedded-host-${index}`);
  });
  workbook.sheets.forEach((sheet, index) => engine.renameSheet(index, sheet.name));
}

function addNames(engine: Model, workbook: CalculatedBook): void {
  for (const { name, scope, formula } of workbook.names) {
    const index = workbook.sheets.findIndex((sheet) => sheet.id === scope);
    try {
      engine.newDefinedName(name, scope === null ? null : index, formula.replace(/^=/, ""));
    } catch {
      // IronCalc takes names for one area only; a formula that uses another kind of name shows #NAME?.
    }
  }
}
