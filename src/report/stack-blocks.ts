import { assertNever } from "../domain/assert-never";
import { type BlockPlacement, movedRight } from "./block-placement";
import type { PagePart } from "./page-breaks";
import { insideMargin, type PageGrid } from "./page-grid";
import { CHART_ROWS } from "./place-chart";
import { placeStatement } from "./place-statement";
import { placeInputs, placeTotals } from "./place-labelled";
import { placeTable } from "./place-table";
import { placeHeading, placeNote } from "./place-text";
import type { Block, ChartBlock } from "./report";
import type { SheetTable } from "./report-tables";
import { extraPoints, LINE_POINTS } from "./row-height";

/** The blocks of a sheet below each other. */
export interface Stack {
  readonly placements: readonly BlockPlacement[];
  readonly charts: readonly { readonly block: ChartBlock; readonly row: number }[];
  readonly parts: readonly PagePart[];
}

/**
 * Lays blocks below each other, one empty row between them, none below a heading.
 * @param page the columns they share, and the tables that table and checks blocks become, in order
 */
export function stackBlocks(
  blocks: readonly Block[],
  page: { readonly grid: PageGrid; readonly tables: readonly SheetTable[] },
): Stack {
  const waiting = [...page.tables];
  const placements: BlockPlacement[] = [];
  const charts: Stack["charts"][number][] = [];
  const parts: PagePart[] = [];
  let row = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "chart") charts.push({ block, row });
    const table = becomesTable(block) ? waiting.shift() : undefined;
    const placement = placeBlock(block, row, { grid: page.grid, table });
    const rows = placement.height + gapBelow(block, blocks[index + 1], placement.height);
    placements.push(placement);
    const points = rows * LINE_POINTS + extraPoints(placement.rowHeights ?? []);
    parts.push({ row: pageStart(block, row), points, opens: opens(blocks, index) });
    row += rows;
  }
  return { placements, charts, parts };
}

function becomesTable({ kind }: Block): boolean {
  return kind === "table" || kind === "statement" || kind === "checks";
}

interface Place {
  readonly grid: PageGrid;
  readonly table: SheetTable | undefined;
}

function placeBlock(block: Block, row: number, { grid, table }: Place): BlockPlacement {
  const inside = insideMargin(grid);
  switch (block.kind) {
    case "heading":
      return placeHeading(block, row);
    case "note":
      return placeNote(block, row, grid);
    case "inputs":
      return movedRight(placeInputs(block, row, inside), grid.margin);
    case "totals":
      return movedRight(placeTotals(block, row, inside), grid.margin);
    case "statement":
      if (table === undefined) throw new Error(`no table was made of statement ${block.name}`);
      return placeStatement({ statement: block, table: table.block }, row, grid);
    case "table":
    case "checks":
      if (table === undefined) throw new Error(`no table was made of a ${block.kind} block`);
      return movedRight(placeTable(table, row, inside), grid.margin);
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

function opens(blocks: readonly Block[], index: number): boolean {
  const isSecondHeading = blocks[index - 1]?.kind === "heading";
  return !isSecondHeading && (blocks[index]?.kind === "heading" || blocks[index]?.kind === "chart");
}

/** A page that begins with a chart begins with the empty row above it, else the chart's frame shows on the page before. */
function pageStart(block: Block, row: number): number {
  return block.kind === "chart" ? Math.max(0, row - 1) : row;
}
