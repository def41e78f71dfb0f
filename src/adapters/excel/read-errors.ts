import type { PlacedSheet } from "../../report/placed";
import { areaAddress } from "./area";
import { formulaRuns } from "./write-formulas";

/** Values that Excel hands out in one answer without trouble. */
const CELLS_AT_ONCE = 50_000;

/** Reads every formula's result. @returns those that show an error, as `Aging!B7 #DIV/0!` */
export async function readErrors(context: Excel.RequestContext, sheet: PlacedSheet): Promise<readonly string[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const errors: string[] = [];
  let asked: { readonly row: number; readonly range: Excel.Range; readonly column: number }[] = [];
  let cells = 0;
  const read = async (): Promise<void> => {
    await context.sync();
    for (const { row, column, range } of asked) {
      range.valueTypes.forEach(([type], index) => {
        if (type !== "Error") return;
        const place = { row: row + index, column, rows: 1, columns: 1 };
        errors.push(`${sheet.name}!${areaAddress(place)} ${String(range.values[index]?.[0])}`);
      });
    }
    asked = [];
    cells = 0;
  };
  for (const { row, column, rows } of formulaRuns(sheet)) {
    for (let start = 0; start < rows; start += CELLS_AT_ONCE) {
      const range = worksheet.getRangeByIndexes(row + start, column, Math.min(CELLS_AT_ONCE, rows - start), 1);
      range.load("values,valueTypes");
      asked.push({ row: row + start, column, range });
      cells += CELLS_AT_ONCE;
      if (cells >= 2 * CELLS_AT_ONCE) await read();
    }
  }
  await read();
  return errors;
}
