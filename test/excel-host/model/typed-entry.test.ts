import { typedEntry } from "../../../src/excel-host/model/typed-entry";

test.each([
  ["=1+1", "=1+1"],
  ["+A1", "=+A1"],
  ["-A1", "=-A1"],
  ["@SUM(A1)", "=SUM(A1)"],
])("typed %p becomes the formula %p", (typed, formula) => {
  expect(typedEntry(typed, "General")).toMatchObject({ entry: "", formula });
});

test.each([
  ["007", 7],
  ["-2", -2],
  ["$1,234.50", 1234.5],
  ["12%", 0.12],
  ["1E5", 100_000],
  ["true", true],
  // 2026-01-30 is day 46052: 2025-12-31 is 46022.
  ["1/30/2026", 46_052],
  ["2026-01-30", 46_052],
])("typed %p becomes %p", (typed, entry) => {
  expect(typedEntry(typed, "General")).toMatchObject({ entry, formula: null });
});

test.each(["=1+1", "007", "1-30", "TRUE", "-2"])("behind an apostrophe %p stays text", (text) => {
  expect(typedEntry(`'${text}`, "General")).toEqual({ entry: text, formula: null, numberFormat: null });
});

test.each(["=1+1", "007", "1-30"])("in a cell with the text format %p stays text", (text) => {
  expect(typedEntry(text, "@")).toMatchObject({ entry: text, formula: null });
});

test("a number in a cell with the text format becomes text", () => {
  expect(typedEntry(5, "@")).toMatchObject({ entry: "5" });
});
