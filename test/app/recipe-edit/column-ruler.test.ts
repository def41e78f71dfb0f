import * as fc from "fast-check";
import {
  withBoundaryAdded,
  withBoundaryMoved,
  withBoundaryRemoved,
  withRuler,
} from "../../../src/app/recipe-edit/column-ruler";
import type { Ruler } from "../../../src/intake/file-shape";
import { AGING } from "./aging-recipe";

/** Where the columns of a line begin. */
function boundaries(columns: Ruler, line = 1): readonly number[] {
  return columns.filter((column) => (column.line ?? 1) === line).map(({ start }) => start);
}

const ruler = [
  { name: "Account", start: 1, length: 10 },
  { name: "Name", start: 11, length: 20 },
  { name: "Balance", start: 31, length: 12 },
];

test("a boundary that is moved ends the column before it there", () => {
  expect(withBoundaryMoved(ruler, "Name", 9)).toEqual([
    { name: "Account", start: 1, length: 8 },
    { name: "Name", start: 9, length: 22 },
    { name: "Balance", start: 31, length: 12 },
  ]);
});

test("a column that begins after a gap keeps the gap when it begins later", () => {
  const gapped = [
    { name: "A", start: 1, length: 5 },
    { name: "B", start: 10, length: 5 },
  ];
  expect(withBoundaryMoved(gapped, "B", 12)[0]).toEqual({ name: "A", start: 1, length: 5 });
  expect(withBoundaryMoved(gapped, "B", 4)[0]).toEqual({ name: "A", start: 1, length: 3 });
});

test("no column becomes narrower than a character", () => {
  expect(boundaries(withBoundaryMoved(ruler, "Name", -5))).toEqual([1, 2, 31]);
  expect(boundaries(withBoundaryMoved(ruler, "Name", 99))).toEqual([1, 30, 31]);
});

test("a column is cut in two, and is one again when the boundary goes", () => {
  const cut = withBoundaryAdded(ruler, { at: 21 });
  expect(boundaries(cut)).toEqual([1, 11, 21, 31]);
  expect(cut[2]).toEqual({ name: "Column 21", start: 21, length: 10 });
  expect(withBoundaryRemoved(cut, "Column 21")).toEqual(ruler);
});

test("where a column begins already, or none is, nothing is cut; the first column of a line stays", () => {
  expect(withBoundaryAdded(ruler, { at: 11 })).toEqual(ruler);
  expect(withBoundaryAdded(ruler, { at: 80 })).toEqual(ruler);
  expect(withBoundaryRemoved(ruler, "Account")).toBe(ruler);
});

test("the second line of a record has boundaries of its own", () => {
  const two = [...ruler, { name: "Memo", start: 1, length: 42, line: 2 }];
  const cut = withBoundaryAdded(two, { at: 11, line: 2 });
  expect(boundaries(cut, 1)).toEqual([1, 11, 31]);
  expect(boundaries(cut, 2)).toEqual([1, 11]);
});

test("cutting and moving never lets columns overlap or vanish", () => {
  const step = fc.record({ add: fc.boolean(), which: fc.nat(5), at: fc.integer({ min: -5, max: 60 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const end = steps.reduce((each, { add, which, at }) => {
        if (add) return withBoundaryAdded(each, { at });
        return withBoundaryMoved(each, each[which % each.length]?.name ?? "", at);
      }, ruler);
      const sorted = end.toSorted((one, other) => one.start - other.start);
      return sorted.every(({ start, length }, index) => {
        const next = sorted[index + 1];
        return start >= 1 && length >= 1 && (next === undefined || start + length <= next.start);
      });
    }),
    { numRuns: 200 },
  );
});

test("a layout with another ruler reads new columns as text and forgets those that are gone", () => {
  const edited = withRuler(AGING, [
    { name: "Account", start: 1, length: 10 },
    { name: "Column 11", start: 11, length: 9 },
  ]);
  expect(edited.columns).toEqual([
    { name: "Account", as: "id" },
    { name: "Column 11", as: "text" },
  ]);
  expect(edited.tables[0]?.columns).not.toHaveProperty("amount");
  expect(edited.file).toMatchObject({ form: "fixed-width" });
});
