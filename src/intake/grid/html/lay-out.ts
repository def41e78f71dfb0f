import type { HtmlRow } from "./html-document";

/** Spans end here, so that a page that claims a million columns costs nothing. */
const MAX_COLUMNS = 1_024;

/** A row's cells in columns; a cell over several columns or rows stands in the first of them, the others are null. */
export type LaidOutRow = readonly (string | null)[];

/**
 * The rows of one table with their cells in the right columns: cells that reach down from rows above push others aside.
 * Empty cells at a row's end are left out.
 */
export function layOut(rows: readonly HtmlRow[]): readonly LaidOutRow[] {
  /** By column, the first row that no cell from above reaches. */
  const free: number[] = [];
  return rows.map(({ cells }, index) => {
    const row: (string | null)[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((free[column] ?? 0) > index) column++;
      const end = Math.max(column + 1, Math.min(column + cell.columns, MAX_COLUMNS));
      if (cell.text !== "") place(row, column, cell.text);
      for (; column < end; column++) free[column] = index + cell.rows;
    }
    return row;
  });
}

function place(row: (string | null)[], column: number, text: string): void {
  while (row.length < column) row.push(null);
  row[column] = text;
}
