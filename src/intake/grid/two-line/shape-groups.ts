import { type CellClass, cellClass } from "../../layout/cell-class";
import type { GridRow } from "../grid-row";
import { canHold, fit, type LineShape, shapeOf } from "./line-shape";

/** Rows that look alike, and what they have in common. */
export interface ShapeGroup {
  readonly rows: readonly GridRow[];
  readonly shape: LineShape;
}

const ALIKE = 0.6;
const MOST_GROUPS = 40;

/** Rows that look alike, put together; the biggest two groups, bigger first. */
export function groupByShape(rows: readonly GridRow[]): readonly ShapeGroup[] {
  const seeds = seedGroups(rows)
    .sort((one, other) => other.length - one.length)
    .slice(0, 2)
    .map(shapeOf);
  return seeds.map((shape, index) => {
    const others = seeds.filter((_, other) => other !== index);
    const own = rows.filter(
      (row) => fit(row, shape) >= ALIKE && others.every((other) => fit(row, other) <= fit(row, shape)),
    );
    return { rows: own, shape: shapeOf(own) };
  });
}

/** Each row goes to the first group whose first row it resembles. */
function seedGroups(rows: readonly GridRow[]): GridRow[][] {
  const groups: { readonly classes: readonly CellClass[]; readonly rows: GridRow[] }[] = [];
  for (const row of rows) {
    const classes = row.cells.map(cellClass);
    const home = groups.find((group) => likeness(classes, group.classes) >= ALIKE);
    if (home !== undefined) home.rows.push(row);
    else if (groups.length < MOST_GROUPS) groups.push({ classes, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

/** Share of the places filled in either row that hold the same kind of thing in both. */
function likeness(one: readonly CellClass[], other: readonly CellClass[]): number {
  let either = 0;
  let same = 0;
  for (let place = 0; place < Math.max(one.length, other.length); place++) {
    const left = one[place] ?? "empty";
    const right = other[place] ?? "empty";
    if (left === "empty" && right === "empty") continue;
    either++;
    if (left !== "empty" && right !== "empty" && canHold(left, right)) same++;
  }
  return either === 0 ? 0 : same / either;
}
