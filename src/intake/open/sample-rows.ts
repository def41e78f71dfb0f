import type { GridRow, GridRows } from "../grid/grid-row";

/** The rows that a table is found by. */
export interface RowSample {
  readonly rows: readonly GridRow[];
  /** Whether the last rows of the file are among them. */
  readonly isWhole: boolean;
}

const FIRST_ROWS = 2000;
const LAST_ROWS = 300;

/** Reads rows until so many bytes' worth is seen: the first rows are kept, and the last ones if the end is reached. */
export async function sampleRows(rows: GridRows, mayReadAll: "all" | "first"): Promise<RowSample> {
  const first: GridRow[] = [];
  let last: GridRow[] = [];
  for await (const chunk of rows) {
    const room = FIRST_ROWS - first.length;
    if (room > 0) first.push(...chunk.slice(0, room));
    if (mayReadAll === "first" && first.length >= FIRST_ROWS) return { rows: first, isWhole: false };
    last = [...last, ...chunk.slice(Math.max(0, room))].slice(-LAST_ROWS);
  }
  return { rows: [...first, ...last], isWhole: true };
}
