import { assertNever } from "../domain/assert-never";
import type { BlockPlacement } from "./block-placement";
import { pageGrid, type PageGrid } from "./page-grid";
import { pageSetup } from "./page-setup";
import { CHART_ROWS, placeChart } from "./place-chart";
import { placeInputs, placeTotals } from "./place-labelled";
import { placeTable } from "./place-table";
import { placeHeading, placeNote } from "./place-text";
import type { PlacedName, PlacedSheet } from "./placed";
import type { Block, ChartBlock, Report, Sheet } from "./report";
import { type SheetTable, sheetTables } from "./report-tables";
import { extraPoints, LINE_POINTS } from "./row-height";

/** A sheet with every cell assigned, and the names it defines. */
export interface SheetPlacement {
  readonly sheet: PlacedSheet;
  readonly names: readonly PlacedName[];
}

/** Lays the blocks of a sheet below each other, one empty row between them, none below a heading. */
export function placeSheet(report: Report, sheet: Sheet): SheetPlacement {
  const grid = pageGrid(report, sheet);
  const { placements, charts, bottomRow } = stackBlocks(sheet.blocks, { grid, tables: sheetTables(report, sheet) });
  const tables = placements.flatMap((each) => each.tables ?? []);
  const rowHeights = placements.flatMap((each) => each.rowHeights ?? []);
  return {
    sheet: {
      key: `${report.id}/${sheet.key}`,
      name: sheet.name,
      columnWidths: grid.widths,
      rowHeights,
      ranges: placements.flatMap((each) => each.ranges),
      tables,
      charts: charts.map(({ block, row }) => placeChart(block, row, { grid, tables })),
      conditionalFormats: placements.flatMap((each) => each.conditionalFormats ?? []),
      ...pageSetup(sheet, tables, bottomRow * LINE_POINTS + extraPoints(rowHeights)),
    },
    names: placements.flatMap((each) => each.names ?? []).map((name) => ({ ...name, sheet: sheet.name })),
  };
}

interface Page {
  readonly grid: PageGrid;
  readonly tables: readonly SheetTable[];
}

function stackBlocks(blocks: readonly Block[], page: Page) {
  const waiting = [...page.tables];
  const placements: BlockPlacement[] = [];
  const charts: { readonly block: ChartBlock; readonly row: number }[] = [];
  let row = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "chart") charts.push({ block, row });
    const table = block.kind === "table" || block.kind === "checks" ? waiting.shift() : undefined;
    const placement = placeBlock(block, row, { grid: page.grid, table });
    placements.push(placement);
    row += placement.height + gapBelow(block, blocks[index + 1], placement.height);
  }
  return { placements, charts, bottomRow: row };
}

function placeBlock(
  block: Block,
  row: number,
  { grid, table }: { grid: PageGrid; table: SheetTable | undefined },
): BlockPlacement {
  switch (block.kind) {
    case "heading":
      return placeHeading(block, row);
    case "note":
      return placeNote(block, row, grid);
    case "inputs":
      return placeInputs(block, row, grid);
    case "totals":
      return placeTotals(block, row, grid);
    case "table":
    case "checks":
      if (table === undefined) throw new Error(`no table was made of a ${block.kind} block`);
      return placeTable(table, row, grid);
    case "chart":
      return { height: CHART_ROWS, ranges: [] };
    default:
      return assertNever(block);
  }
}

function gapBelow(block: Block, next: Block | undefined, height: number): number {
  const belongsToNext = block.kind === "heading" && next?.kind !== "heading";
  return belongsToNext || height === 0 ? 0 : 1;
}
