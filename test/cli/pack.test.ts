import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { placeReport } from "../../src/report/place";
import { SAMPLE_REPORT } from "../fixtures/sample-report";
import { canonicalFiles, folderWith, ratebook } from "../support/command-line";
import { smallCity } from "../support/small-city";

interface PackJson {
  readonly as_of: string;
  readonly receivables: string;
  readonly past_due: string;
  readonly billed: string;
  readonly month_ends: readonly string[];
  readonly checks: readonly { readonly passes: boolean }[];
}

let folder = "";
beforeAll(async () => {
  folder = await folderWith(canonicalFiles(smallCity()));
});

function pack(out: string, ...words: readonly string[]) {
  return ratebook("pack", "--data", folder, "--out", out, "--json", ...words);
}

test("the pack is written for the month end asked for, and a second month continues the history of the first", async () => {
  const out = join(await folderWith({}), "reports/monthly.xlsx");
  const august = await pack(out, "--as-of", "2026-08-31");
  expect(august.exit).toBe(0);
  // September's bills by hand: 12 accounts × 3 services × (2001 + 13 × 9) + 137 × (0 + … + 11) × 3 + 401 × (0 + 1 + 2) × 12 cents
  // = 76,248 + 27,126 + 14,436 = 1,178.10 dollars.
  const september = JSON.parse((await pack(out, "--as-of", "2026-09-30")).out) as PackJson;
  expect(september).toMatchObject({ as_of: "2026-09-30", billed: "1178.10", month_ends: ["2026-08-31", "2026-09-30"] });
  expect(september.checks.every(({ passes }) => passes)).toBe(true);
  const aging = await ratebook("aging", "--data", folder, "--as-of", "2026-09-30", "--json");
  expect(september.receivables).toBe((JSON.parse(aging.out) as { readonly total: string }).total);
  const book = await openXlsxWorkbook(await readFile(out));
  expect(book.sheetNames[0]).toBe("Summary");
  expect(book.sheetNames.slice(-3)).toEqual(["Exceptions", "Log of runs", "Month-end history"]);
});

test("a workbook with another's sheets is left as it is", async () => {
  const out = join(await folderWith({}), "book.xlsx");
  const workbook = createXlsxWorkbook();
  await workbook.write(placeReport(SAMPLE_REPORT), { overwrite: "refuse", stamp: "2026-10-01T08:00:00Z" });
  const before = await workbook.save();
  await writeFile(out, before);
  const { exit, err } = await pack(out);
  expect(exit).toBe(2);
  expect(err).toMatch(/holds sheets that this command did not write \("Sample aging", "Curve", "Bob's accounts"\)/);
  expect(Buffer.compare(await readFile(out), before)).toBe(0);
});

test.each<[readonly string[], RegExp]>([
  [["pack", "--data", "x"], /--out is missing/],
  [
    ["pack", "--data", "x", "--out", "b.xlsx", "--as-of", "2026-10-20"],
    /month end, and 2026-10-20 is none\. Take 2026-10-31 or 2026-09-30/,
  ],
  [["pack", "--data", "x", "--out", "b.xlsx", "--gl-balance", "1,23"], /--gl-balance/],
])("%j is refused in a sentence", async (words, message) => {
  const { exit, err } = await ratebook(...words);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});

test("a file that is no workbook is refused before anything is loaded", async () => {
  const out = join(await folderWith({ "book.xlsx": "account,amount\n" }), "book.xlsx");
  const { exit, err } = await pack(out);
  expect(exit).toBe(2);
  expect(err).toMatch(/not a workbook/);
});
