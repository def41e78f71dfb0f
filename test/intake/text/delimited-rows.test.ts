import type { Delimiter } from "../../../src/intake/file-shape";
import { rowsOf } from "./text-pieces";

const UNCLOSED = "a quote is opened and never closed";

test.each<[string, string, readonly (readonly (string | null)[])[]]>([
  [
    "plain cells",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "no line end at the end",
    "a,b\nc,d",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "nothing between two delimiters",
    "a,,\n,b,\n",
    [
      ["a", null, null],
      [null, "b", null],
    ],
  ],
  ["blanks around cells", " a ,\tb \n", [["a", "b"]]],
  ["hard blanks around cells", "\u00a0a\u00a0,\u00a0\n", [["a", null]]],
  ["a delimiter in quotes", '"SMITH, J",2\n', [["SMITH, J", "2"]]],
  ["doubled quotes", '"ALVAREZ, ""JJ""",1\n', [['ALVAREZ, "JJ"', "1"]]],
  ["an empty quoted cell", '"",1,""\n', [[null, "1", null]]],
  ["only quotes in quotes", '"""",1\n', [['"', "1"]]],
  ["a line break in quotes", '"100 MAIN\nAPT 2",1\n', [["100 MAIN\nAPT 2", "1"]]],
  ["blanks before an opening quote", 'a, "b,c" ,d\n', [["a", "b,c", "d"]]],
  ["a quote inside a plain cell", '5" pipe,6"\n', [['5" pipe', '6"']]],
  ["text behind a closing quote", '"5" pipe,x\n', [["5 pipe", "x"]]],
  ["blank lines", "a\n\n  \r\nb\n", [["a"], [], [], ["b"]]],
  ["a line of delimiters", ",,\n", [[null, null, null]]],
  ["form feeds where lines begin", '\fa,b\n\f\n\f\f"c",d\n', [["a", "b"], [], ["c", "d"]]],
  [
    "the end mark of a file that was joined",
    "a,b\n\u001ac,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["numbers guarded from Excel", '="0071",="",=A1\n', [["0071", null, "=A1"]]],
  ["nothing at all", "", []],
])("%s", async (_, text, cells) => {
  expect((await rowsOf([text])).map((row) => row.cells)).toEqual(cells);
});

test.each<[Delimiter, string]>([
  [",", "a,b|c\n"],
  ["\t", "a\tb|c\n"],
  [";", "a;b|c\n"],
])("only %j separates", async (delimiter, text) => {
  expect(await rowsOf([text], delimiter)).toEqual([{ line: 1, cells: ["a", "b|c"] }]);
});

test("empty cells at both ends of a tab-delimited line are cells", async () => {
  expect(await rowsOf(["\ta\t\n\t\t\n"], "\t")).toEqual([
    { line: 1, cells: [null, "a", null] },
    { line: 2, cells: [null, null, null] },
  ]);
});

test.each([
  ["line feeds", "a\n\nb\nc\n", [1, 2, 3, 4]],
  ["returns and line feeds", "a\r\n\r\nb\r\nc\r\n", [1, 2, 3, 4]],
  ["returns alone", "a\r\rb\rc\r", [1, 2, 3, 4]],
  ["line ends converted twice", "a\r\r\n\r\r\nb\r\r\nc", [1, 2, 3, 4]],
  ["mixed", "a\r\n\nb\rc", [1, 2, 3, 4]],
  ["line breaks in quotes", 'a\n"x\r\ny\nz"\nb\n"p\rq"\nc', [1, 2, 5, 6, 8]],
])("lines are numbered as an editor numbers them: %s", async (_, text, lines) => {
  expect((await rowsOf([text])).map((row) => row.line)).toEqual(lines);
});

test("a quote that is never closed spoils its own line only", async () => {
  expect(await rowsOf(['a,b\n"c,d\ne,f\n'])).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ['"c', "d"], text: '"c,d', fault: UNCLOSED },
    { line: 3, cells: ["e", "f"] },
  ]);
});

test("an unclosed quote before a quoted cell is told by the text behind the quote that would close it", async () => {
  expect(await rowsOf(['1,"a\n2,"b, c"\n3,"d"\n'])).toEqual([
    { line: 1, cells: ["1", '"a'], text: '1,"a', fault: UNCLOSED },
    { line: 2, cells: ["2", "b, c"] },
    { line: 3, cells: ["3", "d"] },
  ]);
});

test("a quoted cell of 51 lines is one; of 52 it is an unclosed quote", async () => {
  const cell = (breaks: number) => `"${"x\n".repeat(breaks)}",1\nlast\n`;
  expect((await rowsOf([cell(50)])).map((row) => row.line)).toEqual([1, 52]);
  const rows = await rowsOf([cell(51)]);
  expect(rows[0]).toEqual({ line: 1, cells: ['"x'], text: '"x', fault: UNCLOSED });
  expect(rows).toHaveLength(53);
  expect(rows.at(-1)).toEqual({ line: 53, cells: ["last"] });
});

test("a quoted cell over 64 kB is an unclosed quote, in one piece or in many", async () => {
  const text = `a\n"${"x".repeat(70_000)}\ny",b\nc\n`;
  const pieces = text.match(/[\s\S]{1,5000}/g) ?? [];
  for (const each of [[text], pieces]) {
    const rows = await rowsOf(each);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, undefined],
      [2, UNCLOSED],
      [3, undefined],
      [4, undefined],
    ]);
  }
});

test("a line of more than a million characters is one rejected row, and memory stays bounded", async () => {
  const pieces = ["a\n", ...Array.from({ length: 30 }, () => "x,".repeat(25_000)), "\nb\n"];
  for (const each of [pieces, [pieces.join("")]]) {
    const rows = await rowsOf(each);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3]);
    expect(rows[1]?.fault).toBe("the line is longer than a million characters");
    expect(rows[1]?.text).toHaveLength(200);
    expect(rows[2]?.cells).toEqual(["b"]);
  }
});

describe("pipe tables", () => {
  test("the bars around each line are no columns", async () => {
    const text = "Aging\n+----+-----+\n| a  | b   |\n|----|-----|\n| 1  |     |\n";
    expect(await rowsOf([text], "|")).toEqual([
      { line: 1, cells: ["Aging"] },
      { line: 2, cells: ["+----+-----+"] },
      { line: 3, cells: ["a", "b"] },
      { line: 4, cells: ["----", "-----"] },
      { line: 5, cells: ["1", null] },
    ]);
  });

  test("where the first cell of some line is filled, bars only separate", async () => {
    expect((await rowsOf(["|a|\n1|b|\n"], "|")).map((row) => row.cells)).toEqual([
      [null, "a", null],
      ["1", "b", null],
    ]);
  });

  test("a late line without its bars is rejected rather than shifted", async () => {
    const rows = await rowsOf([`${"| a | b |\n".repeat(60)}c | d\n`], "|");
    expect(rows).toHaveLength(61);
    expect(rows[59]).toEqual({ line: 60, cells: ["a", "b"] });
    expect(rows[60]?.fault).toBe("the line has no bar at its beginning and end, as the others have");
  });

  test("the style of a query tool: blanks around, rules of dashes and plus", async () => {
    expect(
      (await rowsOf([" id | amount\n----+--------\n  1 |   2.50\n(1 row)\n"], "|")).map((row) => row.cells),
    ).toEqual([["id", "amount"], ["----+--------"], ["1", "2.50"], ["(1 row)"]]);
  });
});
