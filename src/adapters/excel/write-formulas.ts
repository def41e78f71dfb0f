import type { Formula } from "../../formula/formula";
import { type AreaResolver, cellPrinter } from "../../formula/print-a1";
import { printExcel } from "../../formula/print-excel";
import type { PlacedRange, PlacedSheet, Rectangle } from "../../report/placed";
import { tableAt } from "../../report/placed-cells";
import { CHUNK_BYTES, rowChunks } from "./row-chunk";
import type { WriteSteps } from "./write-steps";

/** Formulas that stand in one column below each other. */
export interface FormulaRun extends Rectangle {
  readonly formulas: readonly Formula[];
}

/** A sheet whose formulas are written, and where everything they name will stand. */
export interface FormulaJob {
  readonly sheet: PlacedSheet;
  readonly areas: AreaResolver;
}

/** All formulas of a sheet, gathered into runs. */
export function formulaRuns(sheet: PlacedSheet): readonly FormulaRun[] {
  return sheet.ranges.flatMap((range) => range.formats.flatMap((_, column) => columnRuns(range, column)));
}

/** How many requests the formulas of a sheet take. */
export function formulaRequests(sheet: PlacedSheet, areas: AreaResolver): number {
  return requestsOf({ sheet, areas }).length;
}

/** Writes the formulas, once the tables and names they use exist. */
export async function writeFormulas(context: Excel.RequestContext, job: FormulaJob, steps: WriteSteps): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(job.sheet.name);
  for (const request of requestsOf(job)) {
    for (const { row, column, texts } of request) {
      worksheet.getRangeByIndexes(row, column, texts.length, 1).formulas = texts.map((text) => [text]);
    }
    await steps.send();
  }
}

interface FormulaTexts {
  readonly row: number;
  readonly column: number;
  readonly texts: readonly string[];
}

function requestsOf({ sheet, areas }: FormulaJob): readonly (readonly FormulaTexts[])[] {
  const requests: FormulaTexts[][] = [];
  let room = 0;
  for (const run of formulaRuns(sheet)) {
    const table = tableAt(sheet, run.row, run.column)?.name ?? "";
    const cells = cellPrinter({ sheet: sheet.name, table }, areas);
    const rows = run.formulas.map((formula) => [printExcel(formula, cells)]);
    for (const chunk of rowChunks(rows, CHUNK_BYTES)) {
      const size = JSON.stringify(chunk.rows).length;
      if (size > room) {
        requests.push([]);
        room = CHUNK_BYTES;
      }
      room -= size;
      requests.at(-1)?.push({ row: run.row + chunk.start, column: run.column, texts: chunk.rows.flat() });
    }
  }
  return requests;
}

function columnRuns(range: PlacedRange, column: number): readonly FormulaRun[] {
  const runs: { start: number; formulas: Formula[] }[] = [];
  range.cells.forEach((line, index) => {
    const content = line[column];
    if (content?.kind !== "formula") return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.formulas.length === index) last.formulas.push(content.formula);
    else runs.push({ start: index, formulas: [content.formula] });
  });
  return runs.map(({ start, formulas }) => ({
    row: range.row + start,
    column: range.column + column,
    rows: formulas.length,
    columns: 1,
    formulas,
  }));
}
