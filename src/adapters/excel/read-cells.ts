import type { Workbook } from "../../ports/workbook";
import type { CellValue } from "../../report/placed";
import { cellValue } from "./cell-value";

/** Cells read in one request; with their formats some 1.5 MB at the usual length. */
const CELLS_AT_ONCE = 40_000;

/** The values of named cells; a name that is missing, or stands for no cell, is absent. Two round trips. */
export async function readInputs(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, CellValue>> {
  const asked = names.map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values,numberFormat");
    return { name, range };
  });
  await context.sync();
  return new Map(
    asked.flatMap(({ name, range }) =>
      range.isNullObject ? [] : [[name, cellValue(range.values[0]?.[0], range.numberFormat[0]?.[0])] as const],
    ),
  );
}

/** A native table as it stands now, or null. Long tables are read some rows at a time. */
export async function readTable(context: Excel.RequestContext, name: string): ReturnType<Workbook["readTable"]> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return null;
  const header = table.getHeaderRowRange();
  header.load("values");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const rows: (readonly CellValue[])[] = [];
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / body.columnCount));
  for (let start = 0; start < body.rowCount; start += atOnce) {
    const count = Math.min(atOnce, body.rowCount - start);
    const part = table.worksheet.getRangeByIndexes(body.rowIndex + start, body.columnIndex, count, body.columnCount);
    part.load("values,numberFormat");
    await context.sync();
    rows.push(
      ...part.values.map((line, index) =>
        line.map((value, column) => cellValue(value, part.numberFormat[index]?.[column])),
      ),
    );
  }
  return { columns: (header.values[0] ?? []).map(String), rows };
}
