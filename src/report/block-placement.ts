import type { PlacedConditionalFormat, PlacedName, PlacedRange, PlacedTable } from "./placed";
import type { RowHeights } from "./row-height";

/** What a block becomes once its first row is known. */
export interface BlockPlacement {
  /** Rows it takes, without the gap below it. */
  readonly height: number;
  readonly ranges: readonly PlacedRange[];
  readonly tables?: readonly PlacedTable[];
  readonly names?: readonly Omit<PlacedName, "sheet">[];
  readonly rowHeights?: RowHeights;
  readonly conditionalFormats?: readonly PlacedConditionalFormat[];
}

/** A range of one cell, or of lines of text below each other in one column. */
export function lines(
  cells: PlacedRange["cells"],
  at: { row: number; column: number },
  look: Pick<PlacedRange, "style" | "wrap">,
): PlacedRange {
  return { ...at, rows: cells.length, columns: 1, cells, formats: ["general"], ...look };
}

/**
 * A placement some columns further to the right: beside the line numbers of a statement that shares the sheet.
 * @example movedRight(placement, 1) // what stood in A stands in B
 */
export function movedRight(placement: BlockPlacement, by: number): BlockPlacement {
  if (by === 0) return placement;
  const moved = <T extends { readonly column: number }>(each: T): T => ({ ...each, column: each.column + by });
  return {
    ...placement,
    ranges: placement.ranges.map(moved),
    tables: (placement.tables ?? []).map((table) => ({ ...table, range: moved(table.range) })),
    names: (placement.names ?? []).map(moved),
    conditionalFormats: (placement.conditionalFormats ?? []).map(moved),
  };
}
