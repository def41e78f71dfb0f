import { furniturePattern, isRule, rowText, saysPage, saysTotal } from "../../layout/row-words";
import type { GridRow } from "../grid-row";
import { canFill, fit, hasKey, type LineShape } from "./line-shape";

/** How the two physical lines of a record look; plain data, so it can be kept. */
export interface LinePair {
  readonly first: LineShape;
  readonly second: LineShape;
  /** Patterns (`furniturePattern`) of the rows above the first record: page headers and headings, known again on later pages. */
  readonly furniture: readonly string[];
}

/** Which line of a record a row is, or no line of a record. */
export type LineRole = "first" | "second" | "furniture";

const FITS = 0.6;

/**
 * Which line of a record a row is. A row with the words of a total or a page is furniture unless it has what every
 * first line begins with (its account).
 */
export function roleOf(row: GridRow, pair: LinePair): LineRole {
  if (!mayBeLine(row)) return "furniture";
  const text = row.text ?? rowText(row.cells);
  if (pair.furniture.includes(furniturePattern(text))) return "furniture";
  const asFirst = hasKey(row, pair.first) ? fit(row, pair.first) : 0;
  const asSecond = fit(row, pair.second);
  if (asFirst >= FITS && asFirst >= asSecond) return "first";
  if (saysTotal(text) || saysPage(text)) return "furniture";
  return asSecond >= FITS ? "second" : "furniture";
}

/**
 * Whether a row that stands right behind a first line can be its second one, though it fills fewer places than most:
 * an address without phone and last payment.
 * @example mayFollow(row, pair) // true for "101 MAIN ST" alone
 */
export function mayFollow(row: GridRow, pair: LinePair): boolean {
  if (!mayBeLine(row)) return false;
  const text = row.text ?? rowText(row.cells);
  if (saysTotal(text) || saysPage(text) || pair.furniture.includes(furniturePattern(text))) return false;
  return canFill(row, pair.second) && !hasKey(row, pair.first);
}

/** Whether anything but rules and blanks stands in a row that its reader takes for data. */
export function mayBeLine(row: GridRow): boolean {
  if (row.notData !== undefined || row.fault !== undefined) return false;
  return row.cells.some((cell) => cell !== null) && !isRule(row.text ?? rowText(row.cells));
}
