import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/open-xlsx-workbook";
import { folderWith, ratebook } from "../support/command-line";

test("the study of a made-up city holds the aging's own numbers and every sheet it names", async () => {
  const folder = await folderWith({});
  await ratebook("sample", "--out", folder, "--accounts", "80", "--months", "13", "--seed", "3");
  const book = join(folder, "study.xlsx");
  const study = await ratebook("study", "--data", folder, "--out", book, "--as-of", "2026-10-31", "--json");
  expect(study.exit).toBe(0);
  const { sheets, checks, total_cents } = JSON.parse(study.out) as {
    readonly sheets: readonly { readonly name: string }[];
    readonly checks: readonly { readonly passes: boolean }[];
    readonly total_cents: number;
  };
  const aging = await ratebook("aging", "--data", folder, "--as-of", "2026-10-31", "--json");
  const { total } = JSON.parse(aging.out) as { readonly total: string };
  expect(total_cents).toBe(Math.round(Number(total) * 100));
  expect(checks.every(({ passes }) => passes)).toBe(true);
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Aging", "Aging by account", "Collections"]));
  const workbook = await openXlsxWorkbook(await readFile(book));
  const inputs = await workbook.readInputs(["In_AsOfDate"]);
  expect(inputs.get("In_AsOfDate")).toBe("2026-10-31");
});
