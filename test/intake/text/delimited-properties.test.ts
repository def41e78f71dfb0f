import fc from "fast-check";
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from "../../../src/intake/file-shape";
import { decodeText } from "../../../src/intake/text/decode-text";
import { delimitedRows } from "../../../src/intake/text/delimited-rows";
import { detectDelimiter } from "../../../src/intake/text/detect-delimiter";
import { detectEncoding } from "../../../src/intake/text/detect-encoding";
import { memoryFile } from "../../../src/intake/text/memory-file";
import { encode, rowsOf } from "./text-pieces";

type Cell = string | null;

const ALPHABETS: Readonly<Record<Encoding, readonly string[]>> = {
  ascii: [],
  "utf-8": ["é", "€", "💧", "─"],
  "utf-8-sig": ["é", "€", "💧", "─"],
  "utf-16-le": ["é", "€", "💧", "─"],
  "utf-16-be": ["é", "€", "💧", "─"],
  "windows-1252": ["é", "’", "½", "Ñ"],
  cp437: ["é", "─", "½", "Ñ"],
};

function cellOf(encoding: Encoding): fc.Arbitrary<Cell> {
  const characters = ["a", "7", " ", '"', ",", "\t", "|", ";", "\n", ".", "-", "=", ...ALPHABETS[encoding]];
  const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 8 }).map((each) => each.trim());
  return text.map((each) => (each === "" || /^="[^"]*"$/.test(each) ? null : each));
}

function tableOf(encoding: Encoding): fc.Arbitrary<readonly (readonly Cell[])[]> {
  return fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cellOf(encoding), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );
}

function printed(cell: Cell, delimiter: Delimiter): string {
  if (cell === null) return "";
  return cell.startsWith('"') || /[\n\t]/.test(cell) || cell.includes(delimiter)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

const LAYOUTS = DELIMITERS.flatMap((delimiter) => ["\n", "\r\n", "\r"].map((end) => ({ delimiter, end })));

test.each(LAYOUTS)("a table written with %j is read back in every encoding", async ({ delimiter, end }) => {
  const cases = fc
    .constantFrom(...ENCODINGS)
    .chain((encoding) => fc.record({ encoding: fc.constant(encoding), table: tableOf(encoding) }));
  await fc.assert(
    fc.asyncProperty(cases, async ({ encoding, table }) => {
      const lines = table.map((row) => `x${delimiter}${row.map((cell) => printed(cell, delimiter)).join(delimiter)}`);
      const file = memoryFile("t.csv", [encode(lines.map((line) => line + end).join(""), encoding)]);
      const cells: (readonly Cell[])[] = [];
      for await (const rows of delimitedRows(decodeText(file, encoding), delimiter)) {
        for (const row of rows) cells.push(row.fault === undefined ? row.cells : [row.fault]);
      }
      expect(cells).toEqual(table.map((row) => ["x", ...row]));
    }),
    { numRuns: 40 },
  );
});

test("the rows are the same wherever the text is cut", async () => {
  const noise = fc.string({
    unit: fc.constantFrom("a", '"', ",", "|", " ", "\n", "\r", "\f", "\u001a"),
    maxLength: 24,
  });
  await fc.assert(
    fc.asyncProperty(noise, fc.constantFrom<Delimiter>(",", "|"), async (text, delimiter) => {
      const whole = await rowsOf([text], delimiter);
      for (let cut = 1; cut < text.length; cut++) {
        expect(await rowsOf([text.slice(0, cut), text.slice(cut)], delimiter)).toEqual(whole);
      }
      expect(await rowsOf(Array.from(text), delimiter)).toEqual(whole);
    }),
    { numRuns: 150 },
  );
});

test("every line of any text is in exactly one row", async () => {
  const noise = fc.string({ unit: fc.constantFrom("a", "b", '"', ",", " ", "\n"), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(noise, async (text) => {
      const rows = await rowsOf([text]);
      const lines = text.split("\n");
      if (lines.at(-1) === "") lines.pop();
      const letters = (value: string) => value.replaceAll(/[^ab]/g, "");
      rows.forEach((row, index) => {
        const next = rows[index + 1]?.line ?? lines.length + 1;
        const own = lines.slice(row.line - 1, next - 1).join("\n");
        expect(letters(row.cells.join(""))).toBe(letters(own));
      });
      expect(rows[0]?.line ?? 1).toBe(1);
      expect(rows.length > 0).toBe(lines.length > 0);
    }),
    { numRuns: 300 },
  );
});

test("random bytes are read to their end without an error", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(fc.constantFrom(34, 44, 10, 13, 0, 26, 0xff, 0xfe, 0xef, 0xbb, 0xbf, 65), { maxLength: 200 })
      .map((each) => Uint8Array.from(each)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const { value } = detectEncoding(content);
      const pieces: string[] = [];
      for await (const piece of decodeText(memoryFile("x", [content]), value)) pieces.push(piece);
      const lines = pieces.join("").split(/\r\n|\n|\r/);
      const rows = await rowsOf(pieces, detectDelimiter(lines).value ?? ",");
      expect(rows.length).toBeLessThanOrEqual(lines.length);
    }),
    { numRuns: 300 },
  );
});
