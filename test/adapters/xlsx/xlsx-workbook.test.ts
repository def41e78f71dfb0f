import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readAddress } from "../../../src/adapters/xlsx/address";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/open-xlsx-workbook";
import { createXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { formula } from "../../../src/formula/formula-tag";
import { thisRow } from "../../../src/formula/references";
import { placeReport } from "../../../src/report/place";
import type { Report } from "../../../src/report/report";
import { SAMPLE_REPORT } from "../../fixtures/sample-report";

const STAMP = "2026-11-22T14:03:00Z";

async function saved(report: Report): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  await workbook.write(placeReport(report), { overwrite: "refuse", stamp: STAMP });
  return workbook.save();
}

function part(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path];
  if (bytes === undefined) throw new Error(`no part ${path}`);
  return strFromU8(bytes);
}

function list(name: string, values: readonly string[]): Report {
  const columns = [{ name: "Text", format: "text", width: 20, values }] as const;
  const table = { kind: "table", name: "Texts", rowCount: values.length, columns } as const;
  const heading = { kind: "heading", level: "title", text: "Texts" } as const;
  return {
    id: "texts",
    title: "A & B <texts>",
    sheets: [{ key: "a", name, orientation: "portrait", blocks: [heading, table] }],
  };
}

test.each([
  ["'Aging'!$B$5", { sheet: "Aging", row: 4, column: 1, rows: 1, columns: 1 }],
  ["Aging!$A$1:$C$9", { sheet: "Aging", row: 0, column: 0, rows: 9, columns: 3 }],
  ["'Bob''s list'!AA10", { sheet: "Bob's list", row: 9, column: 26, rows: 1, columns: 1 }],
  ["B2:C3", { sheet: "here", row: 1, column: 1, rows: 2, columns: 2 }],
  ["#REF!", null],
  ["'Aging'!#REF!", null],
  ["OFFSET(A1,1,1)", null],
])("the address %s stands for %j", (text, area) => {
  expect(readAddress(text, "here")).toEqual(area);
});

test("the product's sheets are found again by hidden names that hold the stamp of the run", async () => {
  const file = await saved(SAMPLE_REPORT);
  expect((await openXlsxWorkbook(file)).ownedSheets).toEqual([
    { mark: "_Ratebook.sample.summary", name: "Sample aging", stamp: STAMP },
    { mark: "_Ratebook.sample.curve", name: "Curve", stamp: STAMP },
    { mark: "_Ratebook.sample.accounts", name: "Bob's accounts", stamp: STAMP },
  ]);
  const marks = part(file, "xl/workbook.xml").match(/<definedName[^>]*_Ratebook[^>]*>/g) ?? [];
  expect(marks.filter((mark) => mark.includes('hidden="1"'))).toHaveLength(3);
});

test("rows that repeat on every page name their sheet in quotes, as Excel demands", async () => {
  const workbook = part(await saved(SAMPLE_REPORT), "xl/workbook.xml");
  expect(workbook).toContain(">'Bob''s accounts'!$4:$4</definedName>");
});

test("a calculated column tells Excel its formula, so that an added row computes itself", async () => {
  const table = part(await saved(SAMPLE_REPORT), "xl/tables/table1.xml");
  expect(table).toContain(
    "<calculatedColumnFormula>SampleBuckets[[#This Row],[Open balance ($)]]*SampleBuckets[[#This Row],[Rate '[policy']]]*In_Stress</calculatedColumnFormula>",
  );
  expect(table.match(/calculatedColumnFormula>/g)).toHaveLength(4);
});

test("comparisons in a calculated column are escaped in the file", async () => {
  const columns = [
    { name: "A & <B>", format: "count", width: 10, values: [1] },
    { name: "Large", format: "general", width: 10, formula: formula`${thisRow("A & <B>")}>=1` },
  ] as const;
  const table = { kind: "table", name: "Sizes", rowCount: 1, columns } as const;
  const file = await saved({
    id: "x",
    title: "X",
    sheets: [{ key: "x", name: "X", orientation: "portrait", blocks: [table] }],
  });
  expect(part(file, "xl/tables/table1.xml")).toContain("[A &amp; &lt;B&gt;]]&gt;=1<");
});

test("every chart series is drawn with a width and a colour of its own", async () => {
  const chart = part(await saved(SAMPLE_REPORT), "xl/charts/chart2.xml");
  const lines = chart.match(/<a:ln w="28575"[^>]*><a:solidFill><a:srgbClr val="[0-9A-F]{6}"\/>/g);
  expect(lines).toHaveLength(2);
});

test("text that looks like an error value stays text", async () => {
  const values = ["#N/A", "#REF!", "#1 Main Street", "N/A"];
  const file = await saved(list("Texts", values));
  expect((await (await openXlsxWorkbook(file)).readTable("Texts"))?.rows).toEqual(values.map((value) => [value]));
  expect(part(file, "xl/worksheets/sheet1.xml")).not.toContain('t="e"');
});

test("the file is computed anew when it is opened", async () => {
  expect(part(await saved(SAMPLE_REPORT), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test("the title of the report is the title of the file", async () => {
  expect(part(await saved(list("Texts", ["x"])), "docProps/core.xml")).toContain(
    "<dc:title>A &amp; B &lt;texts&gt;</dc:title>",
  );
});

test("a study of another product is not taken for ours", async () => {
  const parts = unzipSync(await saved(SAMPLE_REPORT));
  parts["customXml/item1.xml"] = strToU8('<study xmlns="urn:somebody:else">theirs</study>');
  expect(await (await openXlsxWorkbook(zipSync(parts))).readStudy()).toBeNull();
});

test("bytes that are no workbook are refused in plain words", async () => {
  const opened = openXlsxWorkbook(new TextEncoder().encode("account,amount\n1,2\n"));
  await expect(opened).rejects.toThrow("not a workbook Excel could open");
  await expect(opened).rejects.toMatchObject({ code: "unreadable-file" });
});

test("an empty workbook can be saved and opened", async () => {
  const reader = await openXlsxWorkbook(await createXlsxWorkbook().save());
  expect(reader.ownedSheets).toEqual([]);
  expect(await reader.readTable("Aging")).toBeNull();
});
