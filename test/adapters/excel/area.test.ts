import fc from "fast-check";
import { around, joined, readArea, sheetOfAddress, uncovered } from "../../../src/adapters/excel/area";
import type { Rectangle } from "../../../src/report/placed";

const area = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

test("what is uncovered are exactly the cells that no other area holds", () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 4 }), (one, others) => {
      const expected = [...cellsOf([one])].filter((cell) => !new Set(cellsOf(others)).has(cell));
      expect(cellsOf(uncovered(one, others)).sort()).toEqual(expected.sort());
    }),
  );
});

test("joining neighbours neither adds nor drops a cell", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 5 }), (areas) => {
      expect(new Set(cellsOf(joined(areas)))).toEqual(new Set(cellsOf(areas)));
    }),
  );
});

test("label, input and note of one row become one area", () => {
  const cell = (row: number, column: number): Rectangle => ({ row, column, rows: 1, columns: 1 });
  expect(joined([cell(4, 0), cell(4, 1), cell(4, 2), cell(5, 0), cell(5, 1), cell(5, 2)])).toEqual([
    { row: 4, column: 0, rows: 2, columns: 3 },
  ]);
});

test("the area around none is the first cell", () => {
  expect(around([])).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
});

test.each([
  ["'Bob''s accounts'!$B$2:$D$9", { row: 1, column: 1, rows: 8, columns: 3 }, "Bob's accounts"],
  ["Aging!$AA$10", { row: 9, column: 26, rows: 1, columns: 1 }, "Aging"],
])("%s is read as Excel prints it", (address, expected, sheet) => {
  expect(readArea(address)).toEqual(expected);
  expect(sheetOfAddress(address)).toBe(sheet);
});

test("a name whose cells were deleted stands for no area", () => {
  expect(readArea("#REF!")).toBeNull();
});

function cellsOf(areas: readonly Rectangle[]): string[] {
  return areas.flatMap(({ row, column, rows, columns }) =>
    Array.from(
      { length: rows * columns },
      (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
    ),
  );
}
