import { TABLE_STYLE } from "../../report/cell-look";
import type { PlacedSheet, PlacedTable } from "../../report/placed";
import { areaAddress, overlaps, readArea } from "./area";
import type { ExcelSession } from "./excel-session";
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
  const loaded = old.flatMap(({ table, area }) => {
    const placed = planned.sheet.tables.find((each) => each.name === table.name);
    const hasMore = placed !== undefined && area.columns > placed.range.columns;
    return hasMore ? [{ placed, table: loadUserColumns(table) }] : [];
  });
  await context.sync();
  const worksheet = context.workbook.worksheets.getItem(planned.sheet.name);
  const columns = new Map(
    loaded.flatMap(({ placed, table }) => {
      const read = readUserColumns(table, placed);
      return read === null ? [] : [[placed.name, read] as const];
    }),
  );
  for (const { table, area } of old) {
    const placed = planned.sheet.tables.find((each) => each.name === table.name);
    const own = placed?.range.columns ?? area.columns;
    const stays = placed !== undefined && placed.range.row === area.row && placed.range.column === area.column;
    if (area.columns > own) {
      const top = stays ? area.row + 1 : area.row;
      const more = {
        row: top,
        column: area.column + own,
        rows: area.row + area.rows - top,
        columns: area.columns - own,
      };
      worksheet.getRangeByIndexes(more.row, more.column, more.rows, more.columns).clear("Contents");
    }
    if (!stays || !session.isSetSupported("1.13")) table.convertToRange();
    else table.resize(areaAddress({ ...placed.range, columns: Math.max(area.columns, own) }));
  }
  return columns;
}

/** Makes the native tables over the cells that were written. One round trip, then the caller's. */
export async function writeTables(
  context: Excel.RequestContext,
  sheet: PlacedSheet,
  columns: UserColumnsByTable,
): Promise<void> {
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

/** Tables that stand on cells of the report's own. */
async function ownTables(context: Excel.RequestContext, { sheet, ownCells }: PlannedSheet) {
  const { tables } = context.workbook.worksheets.getItem(sheet.name);
  tables.load("items/name");
  await context.sync();
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  await context.sync();
  return found.flatMap(({ table, range }) => {
    const area = readArea(range.address);
    return area === null || !ownCells.some((own) => overlaps(own, area)) ? [] : [{ table, area }];
  });
}

function addTable(worksheet: Excel.Worksheet, { name, range, filter }: PlacedTable, more: number): void {
  const cells = worksheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns + more);
  const table = worksheet.tables.add(cells, true);
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = true;
  table.showFilterButton = filter ?? true;
}
