import { rowChunks } from "../../../src/adapters/excel/row-chunk";

test("rows are cut where the next one would be too much", () => {
  // ["aa"] is 6 bytes and a comma: two rows are 14.
  const chunks = rowChunks([["aa"], ["bb"], ["cc"]], 14);
  expect(chunks).toEqual([
    { start: 0, rows: [["aa"], ["bb"]] },
    { start: 2, rows: [["cc"]] },
  ]);
});

test("a row longer than the limit goes alone", () => {
  expect(rowChunks([["x"], ["a".repeat(50)], ["y"]], 20).map(({ start }) => start)).toEqual([0, 1, 2]);
});

test("bytes count, not characters: 水 is three", () => {
  expect(rowChunks([["水水"], ["水水"]], 14)).toHaveLength(2);
});

test("no rows, no chunks", () => {
  expect(rowChunks([], 100)).toEqual([]);
});
