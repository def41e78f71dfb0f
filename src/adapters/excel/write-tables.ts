import { TABLE_STYLE } from "../../report/cell-look";
import type { PlacedSheet, PlacedTable } from "../../report/placed";
import { areaAddress } from "./area";
import type { ExcelSession } from "./excel-session";
import { hasUserColumns, type OldTable, ownTables, standsWhereItStood } from "./own-tables";
import { loadUserColumns, readUserColumns, type UserColumns } from "./user-columns";
import type { PlannedSheet } from "./write-plan";

/** The columns users added to tables of a sheet, by the table's name. */
export type UserColumnsByTable = ReadonlyMap<string, UserColumns>;

/**
 * Sizes the tables of an earlier run before their cells are written, and takes down what users added beside them. A
 * table whose header stays where it is grows or shrinks (ExcelApi 1.13); any other becomes plain cells and is made anew,
 * which turns a user's own formulas over it from names into addresses. Three round trips, then the caller's.
 */
export async function fitTables(
  context: Excel.RequestContext,
  planned: PlannedSheet,
  session: ExcelSession,
): Promise<UserColumnsByTable> {
  const old = await ownTables(context, planned);
  const columns = await takeUserColumns(context, old);
  const worksheet = context.workbook.worksheets.getItem(planned.sheet.name);
  for (const each of old) {
    const { table, area, placed } = each;
    const stays = standsWhereItStood(each);
    clearUserColumns(worksheet, each, stays ? 1 : 0);
    if (!stays || placed === null || !session.isSetSupported("1.13")) table.convertToRange();
    else table.resize(areaAddress({ ...placed.range, columns: Math.max(area.columns, placed.range.columns) }));
  }
  return columns;
}

async function takeUserColumns(context: Excel.RequestContext, old: readonly OldTable[]): Promise<UserColumnsByTable> {
  const asked = old.flatMap((each) =>
    each.placed !== null && hasUserColumns(each) ? [{ placed: each.placed, loaded: loadUserColumns(each.table) }] : [],
  );
  await context.sync();
  return new Map(asked.map(({ placed, loaded }) => [placed.name, readUserColumns(loaded, placed)]));
}

/** Makes the native tables over the cells that were written. One round trip, then the caller's. */
export async function writeTables(
  context: Excel.RequestContext,
  sheet: PlacedSheet,
  columns: UserColumnsByTable,
): Promise<void> {
  if (sheet.tables.length === 0) return;
  const known = sheet.tables.map((placed) => {
    const table = context.workbook.tables.getItemOrNullObject(placed.name);
    table.load("name");
    return { placed, table };
  });
  await context.sync();
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  for (const { placed, table } of known) {
    if (table.isNullObject) addTable(worksheet, placed, columns.get(placed.name)?.headers.length ?? 0);
  }
}

/** They are written anew beside the rows they belong to; a header that stays keeps a user's formulas over it. */
function clearUserColumns(worksheet: Excel.Worksheet, old: OldTable, keptRows: number): void {
  const { area, placed } = old;
  if (placed === null || !hasUserColumns(old)) return;
  const column = area.column + placed.range.columns;
  const columns = area.columns - placed.range.columns;
  worksheet.getRangeByIndexes(area.row + keptRows, column, area.rows - keptRows, columns).clear("Contents");
}

function addTable(worksheet: Excel.Worksheet, placed: PlacedTable, more: number): void {
  const { name, range, filter, rowKeys } = placed;
  const cells = worksheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns + more);
  const table = worksheet.tables.add(cells, true);
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = rowKeys === undefined;
  table.showFilterButton = filter ?? true;
}
