import { readProduction } from "../../../src/analyses/billable-units/produced-month";

test("a heading, empty lines and units are read, months in order", () => {
  expect(readProduction("month,volume,unit\n2026-10,125 000.5,kgal\n\n2026-09-01;300\n")).toEqual({
    kind: "read",
    months: [
      { month: "2026-09-01", volume: 300, unit: null },
      { month: "2026-10-01", volume: 125_000.5, unit: "kgal" },
    ],
  });
});

test.each([
  ["", []],
  ["month,volume", []],
])("%j holds no month", (text, months) => {
  expect(readProduction(text)).toEqual({ kind: "read", months });
});

test.each([
  ["2026-13,5", /^Line 1 .* is no month, volume and unit/],
  ["2026-10,5\n2026-10,6", /^Line 2 .* names 2026-10 a second time/],
  ["2026-10,5,barrels", /^Line 1 /],
  ["2026-10,-5", /^Line 1 /],
])("%j is refused in a sentence", (text, problem) => {
  expect(readProduction(text)).toEqual({ kind: "unreadable", problem: expect.stringMatching(problem) });
});
