import { utils } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { createSpreadsheetReader } from "../../../src/adapters/xlsx/read-spreadsheet";
import { AppError } from "../../../src/ports/app-error";
import type { SheetRow } from "../../../src/ports/spreadsheet-reader";
import { agingBook, bytesOf } from "./sheet-fixtures";
import { dropped, readSheet } from "./sheet-texts";

// The parser tells the console of each record of an old workbook that it does not know.
beforeEach(() => {
  jest.spyOn(console, "error").mockReturnValue();
});

afterEach(() => jest.restoreAllMocks());

const CELLS = [
  [null, null, "AGE AT"],
  ["Account", "Due", "Current", "1-30", "ZIP", "Paid"],
  ["0004513", "2026-10-31", "1234.56", "0.3", "04430", "TRUE"],
  ["0004520", "2026-11-01T12:00:00", "-500", "12.5", "97201", "FALSE"],
  [],
  ["Total", null, "734.56", "12.8", null, "#REF!"],
];

test.each(["xlsx", "xlsb", "biff8"] as const)(
  "a %s file gives each cell as text, digits and days as meant",
  async (format) => {
    const rows = await readSheet(dropped("aging", bytesOf(agingBook(), format)), "Detail");
    expect(rows.map(({ cells }) => cells)).toEqual(CELLS);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.flatMap(({ errors }) => errors)).toEqual(["F6 #REF!"]);
  },
);

test("Excel 95 files, which know no merged ranges, are read too", async () => {
  const rows = await readSheet(dropped("aging.xls", bytesOf(agingBook(), "biff5")), "Detail");
  expect(rows.slice(1).map(({ cells }) => cells)).toEqual(CELLS.slice(1));
});

test("hidden rows and rows computed by SUBTOTAL are marked", async () => {
  const rows = await readSheet(dropped("aging.xlsx", bytesOf(agingBook(), "xlsx")), "Detail");
  expect(rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([4]);
  expect(rows.filter(({ subtotal }) => subtotal).map(({ row }) => row)).toEqual([6]);
});

test.each(["xlsx", "xlsb", "biff8"] as const)(
  "the sheets of a %s file are named with their rows, hidden or not",
  async (format) => {
    const sheets = await createSpreadsheetReader().sheets(dropped("aging", bytesOf(agingBook(), format)));
    expect(sheets).toEqual([
      { name: "Detail", rowCount: 6, hidden: false },
      { name: "Notes", rowCount: 1, hidden: true },
    ]);
  },
);

test("a workbook that counts days from 1904 gives the same days", async () => {
  const book = agingBook();
  book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
  const sheet = book.Sheets["Detail"];
  if (sheet === undefined) throw new Error("the fixture has no sheet Detail");
  // 2026-10-31 is day 46326 counted from 1900 and day 44864 from 1904.
  sheet["B3"] = { t: "n", v: 44_864, z: "m/d/yyyy" };
  const rows = await readSheet(dropped("aging.xlsx", bytesOf(book, "xlsx")), "Detail");
  expect(rows[2]?.cells[1]).toBe("2026-10-31");
});

test("cells as other programs write them: inline and rich text, prefixes, no addresses", async () => {
  const rows = await readSheet(dropped("odd.xlsx", handMade()), "Odd");
  expect(rows.map(({ cells }) => cells)).toEqual([["0012", "two parts", "12345678901234"], [], ["1.5", null, "15"]]);
});

test("empty rows and cells that are formatted only are left out at the end", async () => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([["a", ""], [], [""], [null]], { sheetStubs: true });
  utils.book_append_sheet(book, sheet, "S");
  const file = dropped("s.xlsx", bytesOf(book, "xlsx"));
  expect((await readSheet(file, "S")).map(({ cells }) => cells)).toEqual([["a"]]);
  expect(await createSpreadsheetReader().sheets(file)).toEqual([{ name: "S", rowCount: 1, hidden: false }]);
});

test("rows come in chunks, and a cancelled reading ends between two of them", async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 2500 }, (_, n) => [n])), "S");
  const file = dropped("s.xlsx", bytesOf(book, "xlsx"));
  const stop = new AbortController();
  const sizes: number[] = [];
  const reading = async () => {
    for await (const chunk of createSpreadsheetReader().rows(file, "S", { signal: stop.signal })) {
      sizes.push(chunk.length);
      if (sizes.length === 2) stop.abort(new Error("enough"));
    }
  };
  await expect(reading()).rejects.toThrow("enough");
  expect(sizes).toEqual([1000, 1000]);
});

test("a sheet that is not there is refused with the names of those that are", async () => {
  const reading = readSheet(dropped("aging.xlsx", bytesOf(agingBook(), "xlsx")), "Data");
  await expect(reading).rejects.toThrow(
    'aging.xlsx has no sheet "Data". It has "Detail", "Notes": choose one of them.',
  );
});

test.each([
  ["text", strToU8("Account,Balance\n1,2\n")],
  [
    "a text document of the same packaging",
    zipSync({ "word/document.xml": strToU8("<w/>"), "[Content_Types].xml": strToU8("<Types/>") }),
  ],
  ["nothing", new Uint8Array()],
  ["the first half of a workbook", bytesOf(agingBook(), "xlsx").slice(0, 4000)],
  ["the first half of an old workbook", bytesOf(agingBook(), "biff8").slice(0, 2000)],
])("%s is refused with what to do", async (_, bytes) => {
  const reading = createSpreadsheetReader().sheets(dropped("f.xlsx", bytes));
  await expect(reading).rejects.toThrow(/^f\.xlsx cannot be read as a workbook; .* Open it in Excel/);
  await expect(reading).rejects.toBeInstanceOf(AppError);
});

test.each(["xlsx", "xlsb", "biff8", "ods"] as const)(
  "a damaged %s file is refused or read, never worse",
  async (format) => {
    const whole = bytesOf(agingBook(), format);
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      by: fc.integer({ min: 1, max: 255 }),
      keep: fc.nat(whole.length),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, by, keep }) => {
        const bytes = whole.slice(0, keep < at ? whole.length : keep);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        await outcome(bytes);
      }),
      { numRuns: 40 },
    );
  },
);

test("random bytes behind a workbook's first ones are refused", async () => {
  const starts = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [9, 8, 8, 0, 0, 5, 5, 0], []];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
      await outcome(new Uint8Array([...start, ...rest]));
    }),
    { numRuns: 100 },
  );
});

/** The cells of all sheets, or null when the file is refused; a refusal must say what to do. */
async function outcome(bytes: Uint8Array): Promise<readonly SheetRow["cells"][] | null> {
  const file = dropped("f.xlsx", bytes);
  const rows: SheetRow["cells"][] = [];
  try {
    for (const { name } of await createSpreadsheetReader().sheets(file)) {
      rows.push(...(await readSheet(file, name)).map(({ cells }) => cells));
    }
    return rows;
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return null;
  }
}

/** A workbook as no library here would write it. */
function handMade(): Uint8Array {
  const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/data.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${links}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<x:workbook ${main} xmlns:r="${links}"><x:sheets><x:sheet name="Odd" sheetId="7" r:id="b"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="${links}/worksheet" Target="/xl/worksheets/data.xml"/></Relationships>`,
    "xl/worksheets/data.xml": `<x:worksheet ${main}><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>0012</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t xml:space="preserve">two </x:t></x:r><x:r><x:t>parts</x:t></x:r></x:is></x:c><x:c><x:v>1.2345678901234E+13</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>1.5</x:v></x:c><x:c r="C3" t="str"><x:f>1&amp;5</x:f><x:v>15</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
