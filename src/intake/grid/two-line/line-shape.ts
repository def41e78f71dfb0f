import { type CellClass, cellClass } from "../../layout/cell-class";
import type { GridRow } from "../grid-row";

/** What stands in one place of a physical line, over all records. */
export interface PlaceShape {
  /** Share of the lines in which the place is filled, from 0 to 1. */
  readonly filledShare: number;
  /** What stands there where it is filled, in nine of ten lines; `mixed` where nothing does so often. */
  readonly holds: CellClass | "mixed";
}

/** One of the physical lines of a record: its places in order. */
export interface LineShape {
  readonly places: readonly PlaceShape[];
}

const ALWAYS = 0.9;
const NEVER = 0.05;

/** The shape that a list of rows has in common. */
export function shapeOf(rows: readonly GridRow[]): LineShape {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return { places: Array.from({ length: width }, (_, place) => placeShape(rows, place)) };
}

/**
 * How well a row fits a shape, from 0 to 1: the share of the places that are filled in it, or always filled in the
 * shape, at which both agree.
 */
export function fit(row: GridRow, shape: LineShape): number {
  let seen = 0;
  let agreed = 0;
  for (let place = 0; place < Math.max(row.cells.length, shape.places.length); place++) {
    const text = row.cells[place] ?? null;
    const expected = shape.places[place] ?? NOTHING;
    if (text === null && expected.filledShare < ALWAYS) continue;
    seen++;
    if (text !== null && expected.filledShare > NEVER && canHold(expected.holds, cellClass(text))) agreed++;
  }
  return seen === 0 ? 0 : agreed / seen;
}

/** Whether every filled place of a row is one that the shape fills with the same kind of thing. */
export function canFill(row: GridRow, shape: LineShape): boolean {
  return row.cells.every((text, place) => {
    const expected = shape.places[place] ?? NOTHING;
    return text === null || (expected.filledShare > NEVER && canHold(expected.holds, cellClass(text)));
  });
}

/** Whether the places that every line of the shape fills from the left (the account) are filled alike in the row. */
export function hasKey(row: GridRow, shape: LineShape): boolean {
  const key = shape.places.findIndex((place) => place.filledShare >= ALWAYS);
  const text = row.cells[key] ?? null;
  return text !== null && canHold(shape.places[key]?.holds ?? "mixed", cellClass(text));
}

/** Whether a place that holds the one may also hold the other: an account number with or without a dash. */
export function canHold(expected: CellClass | "mixed", found: CellClass): boolean {
  if (expected === "mixed" || expected === found) return true;
  return (expected === "number" && found === "code") || (expected === "code" && found === "number");
}

const NOTHING: PlaceShape = { filledShare: 0, holds: "mixed" };

function placeShape(rows: readonly GridRow[], place: number): PlaceShape {
  const counts = new Map<CellClass, number>();
  let filled = 0;
  for (const row of rows) {
    const kind = cellClass(row.cells[place] ?? null);
    if (kind === "empty") continue;
    filled++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const holds = most !== undefined && most[1] >= filled * ALWAYS ? most[0] : "mixed";
  return { filledShare: rows.length === 0 ? 0 : filled / rows.length, holds };
}
