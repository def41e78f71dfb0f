import type { GridRow, GridRows } from "../grid-row";
import { continues, type PrintedOnce, printsAnew } from "./printed-once";

/**
 * Gives the lines of a group what only its first line prints: account and name. Totals, headings and page breaks between
 * them pass as they are.
 * @example (account printed once) ["0451", "GREY", "B1", "41.20"], [null, null, "B2", "9.00"] → the second begins with "0451", "GREY"
 */
export async function* carryDown(rows: GridRows, once: PrintedOnce): GridRows {
  let first: GridRow["cells"] = [];
  for await (const chunk of rows) {
    const filled: GridRow[] = [];
    for (const row of chunk) {
      if (printsAnew(row)) first = row.cells.slice(0, once.places);
      filled.push(first.length > 0 && continues(row, once) ? withFirst(row, first) : row);
    }
    yield filled;
  }
}

function withFirst(row: GridRow, first: GridRow["cells"]): GridRow {
  return { ...row, cells: [...first, ...row.cells.slice(first.length)] };
}
