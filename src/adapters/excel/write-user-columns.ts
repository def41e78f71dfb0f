import type { PlacedSheet, PlacedTable } from "../../report/placed";
import { realignColumns, type UserColumns, userColumnArea } from "./user-columns";
import type { UserColumnsByTable } from "./write-tables";

/**
 * Puts what users had entered beside a table back, each entry beside the row it belongs to, wherever that is now. One
 * round trip, then the caller's.
 * @returns a sentence for every entry whose row is gone
 */
export async function writeUserColumns(
  context: Excel.RequestContext,
  sheet: PlacedSheet,
  columns: UserColumnsByTable,
): Promise<readonly string[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const asked = sheet.tables.flatMap((placed) => {
    const added = columns.get(placed.name);
    if (added === undefined) return [];
    const { row, column, rows } = placed.range;
    const keys = worksheet.getRangeByIndexes(row + 1, column, rows - 1, 1);
    keys.load("values");
    return [{ placed, added, keys }];
  });
  if (asked.length === 0) return [];
  await context.sync();
  return asked.flatMap(({ placed, added, keys }) => {
    const { entries, lost } = realignColumns(
      added,
      keys.values.map(([key]) => String(key)),
    );
    putColumns(worksheet, placed, { ...added, entries });
    return lost;
  });
}

function putColumns(worksheet: Excel.Worksheet, placed: PlacedTable, added: UserColumns): void {
  const { row, column, rows, columns } = userColumnArea(placed, added);
  worksheet.getRangeByIndexes(row, column, 1, columns).values = [[...added.headers]];
  const body = worksheet.getRangeByIndexes(row + 1, column, rows - 1, columns);
  body.numberFormat = added.entries.map(() => [...added.formats]);
  body.formulas = added.entries.map((line) => [...line]);
}
