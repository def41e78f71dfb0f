import { isHeadingCell, type RowView, viewOf } from "../../layout/row-view";
import { rowText, saysTotal } from "../../layout/row-words";
import type { GridRow } from "../grid-row";

/** A listing in which a line names an account, and the records of that account follow without it. */
export interface GroupLines {
  /** What the lines name: `Account`, `Customer`, `Location`. */
  readonly heading: string;
  /** Where the name is put in each record, behind all cells that the file has. */
  readonly position: number;
}

/** A line that names what the records below it belong to. */
interface GroupTitle {
  readonly heading: string;
  readonly id: string;
}

const TITLE =
  /^\s*(?:utility |customer |service )?(acc(?:oun)?t|customer|cust|location|loc)\.?(?: ?(?:no|number|num|nbr|id)\b\.?| ?#)?\s*[:#]?\s*((?=[A-Z0-9./-]*\d)[A-Z0-9][A-Z0-9./-]{2,})(?=\s|,|$)/i;
const HEADING_OF_ACCOUNT =
  /^(utility |customer )?(acc(oun)?t|cust(omer)?|loc(ation)?)\.? ?(no|number|num|nbr|id|#)?\.?$/i;
const MOST_CELLS = 4;
const LOOKED_BELOW = 8;

/**
 * Finds lines that name an account above its records: at least two different ones, most of them with records below. Null where
 * the records have a column for the account themselves.
 * @example findGroupLines(rows)?.heading // "Account", of "Account: 01-0100-00  SMITH, JOHN"
 */
export function findGroupLines(rows: readonly GridRow[]): GroupLines | null {
  const titled = rows.flatMap((row, index) => {
    const title = groupTitle(row);
    return title === null ? [] : [{ ...title, index }];
  });
  if (new Set(titled.map(({ id }) => id)).size < 2 || rows.some(hasAccountHeading)) return null;
  const leading = titled.filter(({ index }) => leadsRecords(rows, index));
  const [first] = leading;
  if (first === undefined || leading.length < 2 || leading.length < titled.length * 0.6) return null;
  return { heading: first.heading, position: Math.max(...rows.map(({ cells }) => cells.length)) };
}

/** What a line names; null for any other line. */
export function groupTitle(row: GridRow): GroupTitle | null {
  if (row.notData !== undefined || row.cells.filter((cell) => cell !== null).length > MOST_CELLS) return null;
  const text = row.text ?? rowText(row.cells);
  const [, label, id] = TITLE.exec(text) ?? [];
  if (label === undefined || id === undefined || saysTotal(text)) return null;
  const kind = label.slice(0, 1).toLowerCase();
  return { heading: kind === "a" ? "Account" : kind === "c" ? "Customer Number" : "Location", id };
}

/** Whether a row is one of column headings: at least three cells, all of them words. */
export function isHeadingRow(view: RowView): boolean {
  const filled = view.cells.flatMap((cell, position) => (cell === null ? [] : [position]));
  return filled.length > 2 && !saysTotal(view.text) && filled.every((position) => isHeadingCell(view, position));
}

function hasAccountHeading(row: GridRow): boolean {
  return isHeadingRow(viewOf(row)) && row.cells.some((cell) => cell !== null && HEADING_OF_ACCOUNT.test(cell.trim()));
}

function leadsRecords(rows: readonly GridRow[], index: number): boolean {
  const below = rows.slice(index + 1, index + 1 + LOOKED_BELOW);
  const next = below.findIndex((row) => groupTitle(row) !== null);
  return (next === -1 ? below : below.slice(0, next)).some((row) => viewOf(row).looksLikeData);
}
