import type { CellObject, WorkBook } from "@e965/xlsx";
import { utils } from "@e965/xlsx";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { daysBetween } from "../../src/domain/calendar";
import { cellAddress } from "../../src/formula/print-a1";
import { Calculation } from "../../src/report/calculate";
import { placeReport } from "../../src/report/place";
import type { PlacedReport } from "../../src/report/placed";
import { placedAreas } from "../../src/report/placed-areas";
import {
  ALLOWANCE_RATES,
  COLLECTED_SHARES,
  HOSTILE_TEXTS,
  OPEN_BALANCES,
  SAMPLE_REPORT,
} from "../fixtures/sample-report";
import { recalculate, testWithLibreOffice } from "../support/libre-office";
import { openXmlErrors } from "../support/open-xml-validator";

const placed: PlacedReport = placeReport(SAMPLE_REPORT);

async function writtenSample(): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  await workbook.write(placed, { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  await workbook.saveStudy('{"city": "Maple Falls"}');
  return workbook.save();
}

let recalculated: Promise<WorkBook> | null = null;

/** LibreOffice takes seconds: all tests look at one recalculation. */
function recalculatedSample(): Promise<WorkBook> {
  recalculated ??= writtenSample().then(recalculate);
  return recalculated;
}

function cell(book: WorkBook, sheet: string, address: string): CellObject | undefined {
  return book.Sheets[sheet]?.[address] as CellObject | undefined;
}

/** The values a spreadsheet shows in a column of a table of the sample. */
function column(book: WorkBook, table: string, name: string): unknown[] {
  const area = placedAreas(placed).columnOf(table, name);
  return Array.from(
    { length: area.rows },
    (_, down) => cell(book, area.sheet, cellAddress(area.row + down, area.column))?.v,
  );
}

function named(book: WorkBook, name: string): unknown {
  const area = placedAreas(placed).named(name);
  return cell(book, area.sheet, cellAddress(area.row, area.column))?.v;
}

function cents(values: readonly unknown[]): number[] {
  return values.map((value) => Math.round(Number(value) * 100));
}

test("Microsoft's validator finds nothing wrong with a written workbook", async () => {
  expect(await openXmlErrors(await writtenSample())).toEqual([]);
});

test("Microsoft's validator finds nothing wrong with an empty workbook", async () => {
  expect(await openXmlErrors(await createXlsxWorkbook().save())).toEqual([]);
});

testWithLibreOffice("LibreOffice computes every formula column to the cent", async () => {
  const book = await recalculatedSample();
  const totalCents = 12_000_000;
  expect(cents(column(book, "SampleBuckets", "Open balance ($)"))).toEqual(cents(OPEN_BALANCES));
  expect(cents(column(book, "SampleBuckets", "Allowance ($)"))).toEqual([84_000, 36_000, 45_000, 90_005, 224_988]);
  for (const [index, share] of column(book, "SampleBuckets", "Share").entries()) {
    expect(share).toBeCloseTo((cents(OPEN_BALANCES)[index] ?? Number.NaN) / totalCents, 12);
  }
  for (const [index, open] of column(book, "SampleCurve", "Still open").entries()) {
    expect(open).toBeCloseTo(1 - (COLLECTED_SHARES[index] ?? Number.NaN), 12);
  }
  const days = HOSTILE_TEXTS.map((_, index) => (index === 3 ? 0 : daysBetween("2024-02-29", "2026-10-31")));
  expect(column(book, "SampleAccounts", "Days")).toEqual(days);
  expect(cents([named(book, "Sample_Total"), named(book, "Sample_Allowance")])).toEqual([totalCents, 479_993]);
  expect(named(book, "Sample_PastDue")).toBeCloseTo(0.3, 12);
});

testWithLibreOffice("what a formula shows before the file is computed is what LibreOffice computes", async () => {
  const book = await recalculatedSample();
  const calculation = new Calculation(placed);
  const formulas = placed.sheets.flatMap((sheet) =>
    sheet.ranges.flatMap((range) =>
      range.cells.flatMap((cells, down) =>
        cells.flatMap((each, across) =>
          each.kind === "formula" ? [{ sheet: sheet.name, row: range.row + down, column: range.column + across }] : [],
        ),
      ),
    ),
  );
  const differing = formulas.filter(({ sheet, row, column: at }) => {
    const [here, there] = [calculation.valueAt(sheet, row, at), cell(book, sheet, cellAddress(row, at))?.v];
    const isClose = typeof here === "number" && Math.abs(here - Number(there)) <= 1e-9 * Math.max(1, Math.abs(here));
    return !isClose && here !== there;
  });
  expect(formulas.length).toBeGreaterThan(30);
  expect(differing).toEqual([]);
});

testWithLibreOffice("a check that holds shows PASS and one that does not shows FAIL", async () => {
  const book = await recalculatedSample();
  expect(named(book, "Check_Control")).toBe("PASS");
  expect(named(book, "Check_Accounts")).toBe("FAIL");
});

testWithLibreOffice("no cell shows an error or a formula made of data", async () => {
  const book = await recalculatedSample();
  const cells = Object.values(book.Sheets).flatMap((sheet) => {
    const entries = Object.entries(sheet) as [string, CellObject][];
    return entries.filter(([address]) => !address.startsWith("!")).map(([, each]) => each);
  });
  expect(cells.filter((each) => each.t === "e")).toEqual([]);
  const texts = column(book, "SampleAccounts", "Name");
  expect(texts).toEqual([...HOSTILE_TEXTS]);
  const first = placedAreas(placed).columnOf("SampleAccounts", "Name");
  expect(cell(book, first.sheet, cellAddress(first.row, first.column))?.f).toBeUndefined();
});

testWithLibreOffice("an input changed by a director moves what depends on it", async () => {
  const changed = {
    ...SAMPLE_REPORT,
    sheets: SAMPLE_REPORT.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(doubled) })),
  };
  const workbook = createXlsxWorkbook();
  await workbook.write(placeReport(changed), { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  const book = await recalculate(await workbook.save());
  const allowance = OPEN_BALANCES.reduce((sum, open, index) => sum + open * (ALLOWANCE_RATES[index] ?? 0) * 2, 0);
  expect(cents([named(book, "Sample_Allowance")])).toEqual(cents([allowance]));
});

function doubled(block: (typeof SAMPLE_REPORT.sheets)[number]["blocks"][number]) {
  if (block.kind !== "inputs") return block;
  return { ...block, inputs: block.inputs.map((each) => (each.name === "In_Stress" ? { ...each, value: 2 } : each)) };
}

testWithLibreOffice(
  "names, tables and dates survive LibreOffice, so the file is a workbook and not only cells",
  async () => {
    const book = await recalculatedSample();
    const names = (book.Workbook?.Names ?? []).map((each) => each.Name);
    expect(names).toEqual(expect.arrayContaining(placed.names.map((each) => each.name)));
    expect(cell(book, "Sample aging", "B5")?.w).toBe("Oct 31, 2026");
    expect(utils.sheet_to_json(book.Sheets["Curve"] ?? {}, { header: 1 })[1]).toEqual([
      "Days after bill date",
      "Collected",
      "Still open",
    ]);
  },
);
