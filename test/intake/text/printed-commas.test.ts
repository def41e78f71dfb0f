import { countSeparators, looksPrinted } from "../../../src/intake/text/printed-commas";

test.each([
  ["names and amounts of a listing", ["0071  SMITH, JOHN    1,234.50"], { lines: 1, all: 2, inText: 2, gaps: 2 }],
  ["a delimited line", ["0071,SMITH,1234"], { lines: 1, all: 2, inText: 0, gaps: 0 }],
  ["padding beside a delimiter is no gap", ["0071   ,   SMITH,1"], { lines: 1, all: 2, inText: 0, gaps: 0 }],
  ["a trailing comma", ["to, for,"], { lines: 1, all: 2, inText: 2, gaps: 0 }],
  ["a million", ["1,234,567.00"], { lines: 1, all: 2, inText: 2, gaps: 0 }],
  ["numbers of four digits are no thousands", ["1234,567"], { lines: 1, all: 1, inText: 0, gaps: 0 }],
  ["lines without a comma", ["a  b", "c, d"], { lines: 1, all: 1, inText: 1, gaps: 0 }],
])("%s", (_, lines, expected) => {
  expect(countSeparators(lines, ",")).toEqual(expected);
});

test.each([
  [{ lines: 10, all: 20, inText: 20, gaps: 30 }, true],
  [{ lines: 10, all: 10, inText: 0, gaps: 20 }, true],
  [{ lines: 10, all: 10, inText: 10, gaps: 0 }, true],
  [{ lines: 10, all: 60, inText: 60, gaps: 0 }, false],
  [{ lines: 10, all: 60, inText: 5, gaps: 20 }, false],
])("%j is printed text: %s", (counts, printed) => {
  expect(looksPrinted(counts)).toBe(printed);
});
