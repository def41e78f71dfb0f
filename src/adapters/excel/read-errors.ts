import type { PlacedSheet, Rectangle } from "../../report/placed";
import { areaAddress } from "./area";
import { formulaRuns } from "./write-formulas";

/** Cells read in one request: some 2 MB of values and types. */
const CELLS_AT_ONCE = 50_000;

/** Reads every formula's result. @returns those that show an error, as `Aging!B7 #DIV/0!` */
export async function readErrors(context: Excel.RequestContext, sheet: PlacedSheet): Promise<readonly string[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const errors: string[] = [];
  for (const request of requestsOf(formulaRuns(sheet).flatMap(parts))) {
    const asked = request.map((area) => {
      const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      range.load("values,valueTypes");
      return { area, range };
    });
    await context.sync();
    for (const { area, range } of asked) errors.push(...errorsIn(sheet.name, area, range));
  }
  return errors;
}

/** A run cut into lengths that fit one request. */
function parts(run: Rectangle): readonly Rectangle[] {
  return Array.from({ length: Math.ceil(run.rows / CELLS_AT_ONCE) }, (_, index) => {
    const start = index * CELLS_AT_ONCE;
    return { ...run, row: run.row + start, rows: Math.min(CELLS_AT_ONCE, run.rows - start) };
  });
}

function requestsOf(areas: readonly Rectangle[]): readonly (readonly Rectangle[])[] {
  const requests: Rectangle[][] = [];
  let room = 0;
  for (const area of areas) {
    if (area.rows > room) {
      requests.push([]);
      room = CELLS_AT_ONCE;
    }
    room -= area.rows;
    requests.at(-1)?.push(area);
  }
  return requests;
}

function errorsIn(sheet: string, area: Rectangle, range: Excel.Range): readonly string[] {
  return range.valueTypes.flatMap(([type], index) => {
    if (String(type) !== "Error") return [];
    const cell = { row: area.row + index, column: area.column, rows: 1, columns: 1 };
    return [`${sheet}!${areaAddress(cell)} ${String(range.values[index]?.[0])}`];
  });
}
