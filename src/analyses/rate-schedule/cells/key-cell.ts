import type { Filled } from "./codec";
import { quoteUnless, unquoted } from "./quoted";

/**
 * A key of a table in its column: `residential`, `5/8, 3/4`, `>=3`, `*`.
 * @example keyCell("5/8") // "5/8"
 */
export function keyCell(key: string): string {
  return quoteUnless(key, (text) => readKeyCell(text) === text);
}

/**
 * The key that a cell holds. A meter size that Excel took for a day (5/8 for May 8) becomes the size again.
 * @example readKeyCell("2026-05-08") // "5/8"
 */
export function readKeyCell(cell: Filled): string {
  const text = typeof cell === "boolean" ? (cell ? "yes" : "no") : String(cell);
  const day = /^\s*\d{4}-(\d{2})-(\d{2})\s*$/.exec(text);
  return day === null ? unquoted(text) : `${Number(day[1])}/${Number(day[2])}`;
}
