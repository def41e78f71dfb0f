import { TABLE_STYLE } from "../../report/cell-look";
import type { PlacedSheet, PlacedTable } from "../../report/placed";
import { areaAddress, overlaps, readArea } from "./area";
import type { ExcelSession } from "./excel-session";
import type { PlannedSheet } from "./write-plan";

/**
 * Sizes the tables of an earlier run before their cells are written. A table whose header stays where it is grows or
 * shrinks with the columns a user added to it (ExcelApi 1.13); any other becomes plain cells and is made anew, which
 * turns a user's own formulas over it from names into addresses. One round trip.
 */
export async function fitTables(
  context: Excel.RequestContext,
  { sheet, ownCells }: PlannedSheet,
  session: ExcelSession,
): Promise<void> {
  const { tables } = context.workbook.worksheets.getItem(sheet.name);
  tables.load("items/name");
  await context.sync();
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  await context.sync();
  const old = found.flatMap(({ table, range }) => {
    const area = readArea(range.address);
    return area === null || !ownCells.some((own) => overlaps(own, area)) ? [] : [{ table, area }];
  });
  for (const { table, area } of old) {
    const placed = sheet.tables.find((each) => each.name === table.name);
    const stays = placed !== undefined && placed.range.row === area.row && placed.range.column === area.column;
    if (!stays || !session.isSetSupported("1.13")) table.convertToRange();
    else table.resize(areaAddress({ ...placed.range, columns: Math.max(area.columns, placed.range.columns) }));
  }
}

/** Makes the native tables over the cells that were written. One round trip, then the caller's. */
export async function writeTables(context: Excel.RequestContext, sheet: PlacedSheet): Promise<void> {
  const known = sheet.tables.map((placed) => {
    const table = context.workbook.tables.getItemOrNullObject(placed.name);
    table.load("name");
    return { placed, table };
  });
  await context.sync();
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  for (const { placed, table } of known) {
    if (table.isNullObject) addTable(worksheet, placed);
  }
}

function addTable(worksheet: Excel.Worksheet, { name, range, filter }: PlacedTable): void {
  const table = worksheet.tables.add(
    worksheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns),
    true,
  );
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = true;
  table.showFilterButton = filter ?? true;
}
