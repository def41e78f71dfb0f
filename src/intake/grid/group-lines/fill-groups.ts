import { viewOf } from "../../layout/row-view";
import type { GridRow, GridRows } from "../grid-row";
import { type GroupLines, groupTitle, isHeadingRow } from "./group-lines";

/**
 * Gives each record the account that a line above it names, in a column of its own behind the others, and the headings the
 * name of that column. The lines that name accounts are marked as no data.
 */
export async function* fillGroups(rows: GridRows, groups: GroupLines): GridRows {
  let id: string | null = null;
  for await (const chunk of rows) {
    const filled: GridRow[] = [];
    for (const row of chunk) {
      const title = groupTitle(row);
      id = title?.id ?? id;
      filled.push(title === null ? withGroup(row, groups, id) : { ...row, notData: "lines that name an account" });
    }
    yield filled;
  }
}

function withGroup(row: GridRow, { heading, position }: GroupLines, id: string | null): GridRow {
  const view = viewOf(row);
  if (isHeadingRow(view)) return { ...row, cells: [...padded(row, position), heading] };
  return id !== null && view.looksLikeData ? { ...row, cells: [...padded(row, position), id] } : row;
}

function padded({ cells }: GridRow, length: number): GridRow["cells"] {
  return Array.from({ length }, (_, position) => cells[position] ?? null);
}
