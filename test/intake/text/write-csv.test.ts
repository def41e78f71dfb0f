import fc from "fast-check";
import { memoryFile } from "../../../src/intake/text/memory-file";
import { csvBytes, csvChunks, type CsvRows } from "../../../src/intake/text/write-csv";
import { openTestDatabase } from "../../support/open-database";
import { rowsOf } from "./text-pieces";

function textOf(rows: CsvRows): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvBytes(rows));
}

test.each<[string, CsvRows, string]>([
  ["no rows", [], ""],
  ["texts are quoted, numbers and nulls are not", [["a", 3, null]], '"a",3,\n'],
  ["a null in front", [[null, "a"]], ',"a"\n'],
  ["an empty text is no null", [["", null]], '"",\n'],
  ["quotes are doubled", [['5" pipe']], '"5"" pipe"\n'],
  ["line breaks and commas stay", [["a\r\nb,c"]], '"a\r\nb,c"\n'],
  ["beyond ASCII, with quotes", [['a"é€💧"']], '"a""é€💧"""\n'],
  ["negative and broken numbers", [[-1.5, 0]], "-1.5,0\n"],
  ["two rows", [["a"], ["b"]], '"a"\n"b"\n'],
])("%s", (_, rows, text) => {
  expect(textOf(rows)).toBe(text);
});

test("chunks of rows become chunks of bytes, in order", async () => {
  async function* chunks(): AsyncIterable<CsvRows> {
    yield [["a"], ["b"]];
    yield [["c"]];
  }
  const bytes: string[] = [];
  for await (const chunk of csvChunks(chunks())) bytes.push(new TextDecoder().decode(chunk));
  expect(bytes).toEqual(['"a"\n"b"\n', '"c"\n']);
});

test("rows written and read back are the same", async () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => `x${text.replaceAll("\r", "")}x`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }), async (rows) => {
      expect((await rowsOf([textOf(rows)])).map((row) => row.cells)).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test("the engine reads a file made in memory, nulls and empty texts apart", async () => {
  const database = await openTestDatabase("wasm");
  const rows: CsvRows = [
    ["000451", 'SMITH, "JJ"\nAPT 2', 1],
    [null, "", 2],
    ["é€", null, 3],
  ];
  const file = memoryFile("rows.csv", [csvBytes(rows.slice(0, 1)), csvBytes(rows.slice(1))]);
  const name = await database.openFile(file);
  const read = `read_csv('${name}', header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
    auto_detect = false, columns = {'a': 'VARCHAR', 'b': 'VARCHAR', 'n': 'INTEGER'})`;
  const { rows: result } = await database.select(
    `SELECT coalesce(a, '∅'), coalesce(b, '∅'), n FROM ${read} ORDER BY n`,
    [],
  );
  await database.close();
  expect(result).toEqual([
    ["000451", 'SMITH, "JJ"\nAPT 2', 1],
    ["∅", "", 2],
    ["é€", "∅", 3],
  ]);
});
