import fc from "fast-check";
import { blobFile } from "../../src/adapters/file/blob-file";
import { csvField } from "../../src/intake/csv-record";
import { countLines } from "../../src/intake/line-count";
import { linesOfRecords } from "../../src/intake/lines-of-records";
import { walkRecords } from "../../src/intake/record-locator";

const COMMA = 44;

async function linesOf(text: string): Promise<readonly number[]> {
  const lines: number[] = [];
  await walkRecords(blobFile("f.csv", new Blob([text])), COMMA, ({ line }) => {
    lines.push(line);
    return "go-on";
  });
  return lines;
}

test.each([
  ["plain lines", "h\n1\n2\n", [2, 3]],
  ["no line end at the end", "h\n1\n2", [2, 3]],
  ["carriage returns and blank lines", "h\r\n1\r\n\r\n2\r\n", [2, 4]],
  ["a line break inside quotes", 'h,i\n"a\nb",1\nc,2\n', [2, 4]],
  ["a doubled quote before a line break", 'h\n"a""\nb"\nc\n', [2, 4]],
  ["a quote in the middle of a field is no quote", 'h\n5" pipe\nc\n', [2, 3]],
  ["an unclosed quote takes the rest", 'h\na\n"b\nc\n', [2, 3]],
  ["only a header", "h\n", []],
])("records start on the right lines: %s", async (_, text, lines) => {
  expect(await linesOf(text)).toEqual(lines);
});

test.each([
  ["h\n1\n2\n", 2, 1],
  ["h\r\n1\r\n\r\n2", 2, 2],
  ['h\n"a\n\nb"\n\n', 1, 2],
  ["h\n\n\n", 0, 3],
  ["h", 0, 1],
])("%j holds %d records and %d lines that are no data", async (text, records, notData) => {
  expect(await countLines(blobFile("f.csv", new Blob([text])))).toEqual({ records, notData });
});

test("the line of any record is one more than the line breaks before it", async () => {
  const field = fc.stringMatching(/^[a"\n,]{1,4}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 8 }), fc.nat(), async (values, pick) => {
      const rows = values.map((value) => `${csvField(`x${value}`)}\n`);
      const record = (pick % rows.length) + 1;
      const before = `h\n${rows.slice(0, record - 1).join("")}`;
      const file = blobFile("f.csv", new Blob([`h\n${rows.join("")}`]));
      const load = { recordsCount: "after heading", misfits: [], delimiter: "," } as const;
      const lines = await linesOfRecords(file, load, new Set([record]));
      expect(lines.get(record)).toBe(before.split("\n").length);
    }),
  );
});
