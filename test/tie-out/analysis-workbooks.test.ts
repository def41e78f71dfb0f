import type { CellObject, WorkBook } from "@e965/xlsx";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { aging } from "../../src/analyses/aging/aging";
import { agingArgs } from "../../src/analyses/aging/aging-args";
import type { RunContext } from "../../src/analyses/analysis";
import { agingBuckets, DEFAULT_AGING_EDGES } from "../../src/domain/aging-bucket";
import { defaultAllowanceRate } from "../../src/domain/allowance-rate";
import { cellAddress } from "../../src/formula/print-a1";
import type { Database } from "../../src/ports/database";
import { placeReport } from "../../src/report/place";
import { placedAreas } from "../../src/report/placed-areas";
import type { Report } from "../../src/report/report";
import { loadLedgerRows } from "../support/ledger-rows";
import { recalculate, testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { smallCity } from "../support/small-city";

const CONTEXT: RunContext = {
  stamp: "2026-11-22T14:03:00Z",
  sources: ["charges.csv", "payments.csv"],
  tieOut: [
    { table: "charges", measure: "rows", source: 324, ledger: 324, difference: 0, unit: "count" },
    { table: "payments", measure: "amount", source: 100_00, ledger: 99_99, difference: -1, unit: "cents" },
  ],
  findings: [{ code: "sample", severity: "warning", message: "Look here.", count: 2, amountCents: null, sample: [] }],
  tie: null,
};

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadLedgerRows(database, smallCity());
});
afterAll(() => database.close());

async function written(report: Report): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  await workbook.write(placeReport(report), { overwrite: "refuse", stamp: CONTEXT.stamp });
  return workbook.save();
}

/** What a spreadsheet that had no part in writing the file shows under the report's names. */
async function shown(report: Report) {
  const book: WorkBook = await recalculate(await written(report));
  const areas = placedAreas(placeReport(report));
  const value = (sheet: string, row: number, at: number) =>
    (book.Sheets[sheet]?.[cellAddress(row, at)] as CellObject | undefined)?.v;
  return {
    errors: Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).filter(([, cell]) => (cell as CellObject | undefined)?.t === "e"),
    ),
    named: (name: string) => {
      const area = areas.named(name);
      return value(area.sheet, area.row, area.column);
    },
    column: (table: string, name: string) => {
      const area = areas.columnOf(table, name);
      return Array.from({ length: area.rows }, (_, down) => value(area.sheet, area.row + down, area.column));
    },
  };
}

function cents(value: unknown): number {
  return Math.round(Number(value) * 100);
}

testWithLibreOffice("the aging workbook recalculates to the engine's cents", async () => {
  const result = await aging.run(database, agingArgs({ asOf: "2026-09-30", by: ["cycle"], lists: ["accounts"] }));
  const book = await shown(aging.report(result, CONTEXT));
  expect(book.errors).toEqual([]);
  expect(cents(book.named("Aging_Total"))).toBe(result.totalCents);
  const late = result.buckets.slice(1).reduce((sum, bucket) => sum + bucket.amountCents, 0);
  expect(cents(book.named("Aging_PastDue"))).toBe(late);
  expect(book.named("Aging_PastDueShare")).toBeCloseTo(late / result.totalCents, 10);
  const allowances = agingBuckets(DEFAULT_AGING_EDGES).map((bucket, index) =>
    Math.round(Math.max(0, result.buckets[index]?.amountCents ?? 0) * defaultAllowanceRate(bucket)),
  );
  expect(book.column("AgingSummary", "Allowance ($)").map(cents)).toEqual([...allowances, 0]);
  expect(cents(book.named("Aging_Net"))).toBe(result.totalCents - allowances.reduce((sum, each) => sum + each, 0));
  for (const [table, groups] of [
    ["AgingByService", result.byService],
    ["AgingByClass", result.byClass],
    ["AgingByCycle", result.byCycle],
    ["AgingByAccount", result.accounts ?? []],
  ] as const) {
    expect(book.column(table, "Total ($)").map(cents)).toEqual(groups.map(({ total }) => total));
    expect(book.named(`Check_${table}`)).toBe("PASS");
  }
  expect([book.named("Check_Ledger"), book.named("Check_EachAccount")]).toEqual(["PASS", "PASS"]);
  expect([book.named("Check_AgingControl_1"), book.named("Check_AgingControl_2")]).toEqual(["PASS", "FAIL"]);
});

test.each([
  [
    "aging",
    async () =>
      aging.report(await aging.run(database, agingArgs({ asOf: "2026-09-30", lists: ["accounts"] })), CONTEXT),
  ],
  [
    "aging of credits in their own buckets",
    async () => aging.report(await aging.run(database, agingArgs({ asOf: "2026-09-30", credits: "own" })), CONTEXT),
  ],
] as const)("Microsoft's validator finds nothing wrong with the workbook of %s", async (_, report) => {
  expect(await openXmlErrors(await written(await report()))).toEqual([]);
});
