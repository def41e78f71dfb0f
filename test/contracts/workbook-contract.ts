import type { Workbook, WriteOptions } from "../../src/ports/workbook";
import { placeReport } from "../../src/report/place";
import type { PlacedReport } from "../../src/report/placed";
import type { Report } from "../../src/report/report";
import { ALLOWANCE_RATES, HOSTILE_TEXTS, OPEN_BALANCES, SAMPLE_REPORT } from "../fixtures/sample-report";
import { SAMPLE_STATEMENTS, WORKED, YEARS } from "../fixtures/sample-statement";

/** A workbook under test, and how a reader sees it afterwards: the file opened anew, or the workbook itself. */
export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  readonly reopen: () => Promise<Pick<Workbook, "readInputs" | "readTable" | "readStudy">>;
}

const FIRST: WriteOptions = { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" };
const AGAIN: WriteOptions = { overwrite: "replace", stamp: "2026-11-23T08:00:00Z" };

/** What every adapter of the workbook port must do; call it inside a `describe`. */
export function testWorkbook(open: () => Promise<WorkbookUnderTest>): void {
  testWriting(open);
  testReading(open);
  testStatements(open);
  testRefusing(open);
}

function testWriting(open: () => Promise<WorkbookUnderTest>): void {
  test("the first write creates every sheet and tells how many cells it filled", async () => {
    const { workbook } = await open();
    const receipt = await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    expect(receipt.sheets.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["Sample aging", "created"],
      ["Curve", "created"],
      ["Bob's accounts", "created"],
    ]);
    // 1 title + 1 note + 6 headers, and 12 rows of 6 cells less one empty date.
    expect(receipt.sheets[2]?.cells).toBe(1 + 1 + 6 + 12 * 6 - 1);
    expect(receipt.errors).toEqual([]);
    expect(receipt.renamed).toEqual([]);
  });

  test("a second write refreshes the sheets under their names", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    const receipt = await workbook.write(placeReport(withStress(1.5)), AGAIN);
    expect(receipt.sheets.map(({ outcome }) => outcome)).toEqual(["refreshed", "refreshed", "refreshed"]);
    expect((await (await reopen()).readInputs(["In_Stress"])).get("In_Stress")).toBe(1.5);
  });

  test("a refresh with fewer rows leaves none of the former rows behind", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(longList(30), FIRST);
    await workbook.write(longList(3), AGAIN);
    const table = await (await reopen()).readTable("LongList");
    expect(table?.rows.map((row) => row[0])).toEqual([0, 1, 2]);
  });

  test("another report whose sheet bears the same name gets a number behind it", async () => {
    const { workbook } = await open();
    await workbook.write(longList(3), FIRST);
    const receipt = await workbook.write(otherList(), FIRST);
    expect(receipt.renamed).toEqual([{ wanted: "List", used: "List (2)" }]);
  });
}

function testReading(open: () => Promise<WorkbookUnderTest>): void {
  test("inputs are read back by name, dates as calendar dates, unknown names left out", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    const inputs = await (await reopen()).readInputs(["In_AsOfDate", "In_Stress", "In_Nothing"]);
    expect([...inputs]).toEqual([
      ["In_AsOfDate", "2026-10-31"],
      ["In_Stress", 1],
    ]);
  });

  test("text from data comes back as the same text, whatever it begins with", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    const table = await (await reopen()).readTable("SampleAccounts");
    expect(table?.rows.map((row) => row[1])).toEqual([...HOSTILE_TEXTS]);
    expect(table?.rows.map((row) => row[0])).toEqual(HOSTILE_TEXTS.map((_, index) => `00${index + 1}`));
  });

  test("figures, dates, yes and no and empty cells of a table come back as they were", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    const reader = await reopen();
    const buckets = await reader.readTable("SampleBuckets");
    expect(buckets?.columns).toEqual([
      "Bucket",
      "Accounts",
      "Open balance ($)",
      "Share",
      "Rate [policy]",
      "Allowance ($)",
    ]);
    expect(buckets?.rows.map((row) => row[2])).toEqual([...OPEN_BALANCES]);
    expect(buckets?.rows.map((row) => row[4])).toEqual([...ALLOWANCE_RATES]);
    const accounts = await reader.readTable("SampleAccounts");
    expect(accounts?.rows.slice(2, 5).map((row) => row[2])).toEqual(["2024-02-29", null, "2024-02-29"]);
    expect(accounts?.rows.slice(0, 2).map((row) => row[4])).toEqual([true, false]);
  });

  test("a table that is not there reads as null", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    expect(await (await reopen()).readTable("Nothing")).toBeNull();
  });

  test("the study is kept to the letter, and the last one saved counts", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    expect(await (await reopen()).readStudy()).toBeNull();
    await workbook.saveStudy('{"first": true}');
    const study = JSON.stringify({ note: '<&> "quotes" \\ ünïcode 💧 ]]> &amp; end', lines: "a\n  b\t" }, null, 2);
    await workbook.saveStudy(study);
    expect(await (await reopen()).readStudy()).toBe(study);
  });
}

function testStatements(open: () => Promise<WorkbookUnderTest>): void {
  test("a pro-forma over two sheets is computed cell by cell, also when its sheets got other names", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(list({ id: "other", table: "OtherList", rows: 2, sheet: "Revenue" })), FIRST);
    const receipt = await workbook.write(placeReport(SAMPLE_STATEMENTS), FIRST);
    expect(receipt.renamed).toEqual([{ wanted: "Revenue", used: "Revenue (2)" }]);
    expect(receipt.errors).toEqual([]);
    const reader = await reopen();
    const cash = await reader.readTable("ProCash");
    expect(cash?.columns).toEqual(["Line", "Item", ...YEARS, "How"]);
    const line = (item: string) => cash?.rows.find((row) => row[1] === item)?.slice(2, -1) ?? [];
    expect(line("Revenue").map(Number).map(Math.round)).toEqual(WORKED.revenue);
    expect(line("Ending balance").map((value) => Math.round(Number(value) * 100))).toEqual(
      WORKED.ending.map((dollars) => Math.round(dollars * 100)),
    );
    expect(line("Reserve at or above its target")).toEqual(WORKED.verdict);
    expect(line("Expenditure")).toEqual([null, null, null]);
    expect(cash?.rows.map((row) => row[0])).toEqual([1, 2, null, 3, 4, 5, 6, 7, 8]);
  });

  test("the inputs of a statement are read back by the statement's name", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_STATEMENTS), FIRST);
    const revenue = await (await reopen()).readTable("ProRevenue");
    expect(revenue?.rows[1]?.slice(0, 5)).toEqual([1, "Rate increase", 0.1, 0.05, 0]);
  });
}

function testRefusing(open: () => Promise<WorkbookUnderTest>): void {
  test("a report that is there already is not overwritten unless asked, and nothing changes", async () => {
    const { workbook, reopen } = await open();
    await workbook.write(placeReport(SAMPLE_REPORT), FIRST);
    const refused = workbook.write(placeReport(withStress(9)), FIRST);
    await expect(refused).rejects.toMatchObject({ name: "AppError", code: "workbook-changed" });
    expect((await (await reopen()).readInputs(["In_Stress"])).get("In_Stress")).toBe(1);
  });

  test("a write that is cancelled before it begins writes nothing", async () => {
    const { workbook, reopen } = await open();
    const signal = AbortSignal.abort(new Error("cancelled by the user"));
    await expect(workbook.write(placeReport(SAMPLE_REPORT), { ...FIRST, signal })).rejects.toThrow(
      "cancelled by the user",
    );
    expect(await (await reopen()).readTable("SampleBuckets")).toBeNull();
  });
}

/** The sample with another stress factor. */
function withStress(value: number): Report {
  const sheets = SAMPLE_REPORT.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      if (block.kind !== "inputs") return block;
      return { ...block, inputs: block.inputs.map((each) => (each.name === "In_Stress" ? { ...each, value } : each)) };
    }),
  }));
  return { ...SAMPLE_REPORT, sheets };
}

function longList(rows: number): PlacedReport {
  return placeReport(list({ id: "long", table: "LongList", rows }));
}

function otherList(): PlacedReport {
  return placeReport(list({ id: "other", table: "OtherList", rows: 2 }));
}

interface ListShape {
  readonly id: string;
  readonly table: string;
  readonly rows: number;
  readonly sheet?: string;
}

function list({ id, table, rows, sheet = "List" }: ListShape): Report {
  const values = Array.from({ length: rows }, (_, index) => index);
  const columns = [{ name: "Number", format: "count", width: 10, values }] as const;
  const block = { kind: "table", name: table, rowCount: rows, columns } as const;
  return { id, title: "List", sheets: [{ key: "list", name: sheet, orientation: "portrait", blocks: [block] }] };
}
