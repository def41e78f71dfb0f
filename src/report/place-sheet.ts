import { pageGrid } from "./page-grid";
import { pageSetup } from "./page-setup";
import { placeChart } from "./place-chart";
import type { PlacedName, PlacedSheet } from "./placed";
import type { Report, Sheet } from "./report";
import { sheetTables } from "./report-tables";
import { stackBlocks } from "./stack-blocks";

/** A sheet with every cell assigned, and the names it defines. */
export interface SheetPlacement {
  readonly sheet: PlacedSheet;
  readonly names: readonly PlacedName[];
}

/** Places the blocks of a sheet, then the charts over its tables, then what stays in sight and how it prints. */
export function placeSheet(report: Report, sheet: Sheet): SheetPlacement {
  const grid = pageGrid(report, sheet);
  const { placements, charts, parts } = stackBlocks(sheet.blocks, { grid, tables: sheetTables(report, sheet) });
  const tables = placements.flatMap((each) => each.tables ?? []);
  return {
    sheet: {
      key: `${report.id}/${sheet.key}`,
      name: sheet.name,
      columnWidths: grid.widths,
      rowHeights: placements.flatMap((each) => each.rowHeights ?? []),
      ranges: placements.flatMap((each) => each.ranges),
      tables,
      charts: charts.map(({ block, row }) => placeChart(block, row, { grid, tables, blocks: sheet.blocks })),
      conditionalFormats: placements.flatMap((each) => each.conditionalFormats ?? []),
      ...pageSetup(sheet, tables, { grid, parts }),
    },
    names: placements.flatMap((each) => each.names ?? []).map((name) => ({ ...name, sheet: sheet.name })),
  };
}
