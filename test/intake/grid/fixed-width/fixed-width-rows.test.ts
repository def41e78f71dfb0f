import fc from "fast-check";
import type { Ruler } from "../../../../src/intake/file-shape";
import { fixedWidthRows } from "../../../../src/intake/grid/fixed-width/fixed-width-rows";
import { collected, cutBy, inPieces } from "./cut-listing";

const RULER: Ruler = [
  { name: "Account", start: 1, length: 6 },
  { name: "Name", start: 7, length: 10 },
  { name: "Due", start: 17, length: 8 },
];

test("a line is cut by the ruler; cells are trimmed, empty and missing ones null", async () => {
  const rows = await cutBy(RULER, "00451 GREY, A      41.20\r\n00452           \r\n\r\n");
  expect(rows).toEqual([
    { line: 1, cells: ["00451", "GREY, A", "41.20"], text: "00451 GREY, A      41.20" },
    { line: 2, cells: ["00452", null, null], text: "00452" },
    { line: 3, cells: [], text: "" },
  ]);
});

test("what stands behind the last column is one more cell", async () => {
  const [row] = await cutBy(RULER, "00451 GREY, A      41.20  PAST DUE");
  expect(row?.cells).toEqual(["00451", "GREY, A", "41.20", "PAST DUE"]);
});

test("a form feed is dropped at a line's start, and begins a new paper line further on", async () => {
  const rows = await cutBy(RULER, "\f00451 GREY\n00452 HALE\fPAGE 2\n\u001a");
  expect(rows.map(({ line, text }) => [line, text])).toEqual([
    [1, "00451 GREY"],
    [2, "00452 HALE"],
    [2, "PAGE 2"],
    [3, ""],
  ]);
});

test("tabs go to every eighth place", async () => {
  const [row] = await cutBy(
    [
      { name: "A", start: 1, length: 8 },
      { name: "B", start: 9, length: 8 },
    ],
    "12\tWATER",
  );
  expect(row?.cells).toEqual(["12", "WATER"]);
});

test("a gap in the ruler is in no cell, but in the text of the line", async () => {
  const [row] = await cutBy(
    [
      { name: "A", start: 1, length: 2 },
      { name: "B", start: 5, length: 2 },
    ],
    "12xx34",
  );
  expect(row).toEqual({ line: 1, cells: ["12", "34"], text: "12xx34" });
});

test("a text in pieces of any length gives the same rows", async () => {
  const text = "00451 GREY, A      41.20\r\n\f00452 HALE        1.00\n00453 X\r00454 Y\r\n";
  const whole = await cutBy(RULER, text);
  expect(whole.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: text.length }), async (length) => {
      expect(await collected(fixedWidthRows(inPieces(text, length), RULER))).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});
