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
