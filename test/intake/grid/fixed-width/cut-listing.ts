import type { Ruler } from "../../../../src/intake/file-shape";
import { findRuler } from "../../../../src/intake/grid/fixed-width/find-ruler";
import { fixedWidthRows } from "../../../../src/intake/grid/fixed-width/fixed-width-rows";
import type { GridRow, GridRows } from "../../../../src/intake/grid/grid-row";

/** A text in pieces of a given length. */
export async function* inPieces(text: string, length = text.length): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += Math.max(1, length)) yield text.slice(at, at + Math.max(1, length));
}

/** All rows in one list. */
export async function collected(rows: GridRows): Promise<readonly GridRow[]> {
  const all: GridRow[] = [];
  for await (const chunk of rows) all.push(...chunk);
  return all;
}

/** The rows of a text, cut by a ruler. */
export function cutBy(ruler: Ruler, text: string): Promise<readonly GridRow[]> {
  return collected(fixedWidthRows(inPieces(text), ruler));
}

/** The ruler of a listing; fails the test where none is found. */
export function rulerOf(text: string): Ruler {
  const guess = findRuler(text.split(/\r?\n/));
  if (guess === null) throw new Error("no columns found");
  return guess.value;
}

/** The cells of the lines that hold something, by line number. */
export async function cellsOf(text: string): Promise<ReadonlyMap<number, GridRow["cells"]>> {
  const rows = await cutBy(rulerOf(text), text);
  return new Map(rows.map(({ line, cells }) => [line, cells]));
}
