import type { PlacedTable, Rectangle } from "../../report/placed";
import { overlaps, readArea } from "./area";
import type { PlannedSheet } from "./write-plan";

/** A table of the earlier run, where it stands, and what becomes of it; null when the report has it no more. */
export interface OldTable {
  readonly table: Excel.Table;
  readonly area: Rectangle;
  readonly placed: PlacedTable | null;
}

/** Tables that stand on cells of the report's own. Two round trips. */
export async function ownTables(
  context: Excel.RequestContext,
  { sheet, ownCells }: PlannedSheet,
): Promise<readonly OldTable[]> {
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
    if (area === null || !ownCells.some((own) => overlaps(own, area))) return [];
    return [{ table, area, placed: sheet.tables.find((each) => each.name === table.name) ?? null }];
  });
}

/** Whether a user added columns to the right of the report's own. */
export function hasUserColumns({ area, placed }: OldTable): boolean {
  return placed !== null && area.columns > placed.range.columns;
}

/** Whether its header row stays in its place, so that it can be resized. */
export function standsWhereItStood({ area, placed }: OldTable): boolean {
  return placed !== null && placed.range.row === area.row && placed.range.column === area.column;
}
