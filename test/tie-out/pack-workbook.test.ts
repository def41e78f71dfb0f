import type { RunContext } from "../../src/analyses/analysis";
import { monthlyPack } from "../../src/analyses/pack/monthly-pack";
import { monthlyPackArgs } from "../../src/analyses/pack/monthly-pack-args";
import type { MonthlyPackResult } from "../../src/analyses/pack/monthly-pack-result";
import { readTie } from "../../src/analyses/tie/read-tie";
import { isError } from "../../src/formula/cell-scalar";
import { cellAddress } from "../../src/formula/print-a1";
import { Calculation } from "../../src/report/calculate";
import { SERIES_COLORS } from "../../src/report/cell-look";
import { placeReport } from "../../src/report/place";
import type { PlacedReport } from "../../src/report/placed";
import type { Report } from "../../src/report/report";
import { LIBRE_OFFICE_MISSING, printPages, testWithLibreOffice } from "../support/libre-office";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { PAGES_CAN_BE_SEEN, pixelsOfColor } from "../support/page-pixels";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";
import { smallCity } from "../support/small-city";

const CONTEXT: Omit<RunContext, "tie"> = {
  stamp: "2026-10-02T08:00:00Z",
  sources: ["charges.csv", "payments.csv"],
  tieOut: [{ table: "charges", measure: "rows", source: 324, ledger: 324, difference: 0, unit: "count" }],
  findings: [
    { code: "sample", severity: "info", message: "Look here. Then there.", count: 2, amountCents: 12_34, sample: [] },
    { code: "grave", severity: "error", message: "Look here first.", count: 1, amountCents: null, sample: [] },
  ],
};

let result: MonthlyPackResult;
let report: Report;
let placed: PlacedReport;
let file: Uint8Array;
beforeAll(async () => {
  const database = await openTestDatabase("native");
  await loadLedgerRows(database, smallCity());
  const args = monthlyPackArgs({ asOf: "2026-09-30" }, "2026-01-03");
  result = await monthlyPack.run(database, args);
  const tie = await readTie(database, { ...args, controlCents: null, glCents: result.aging.totalCents });
  report = monthlyPack.report(result, { ...CONTEXT, tie });
  placed = placeReport(report);
  file = await writtenReport(report);
  await database.close();
});

/** Every cell of the pack that holds a formula. */
function formulaCells() {
  return placed.sheets.flatMap((sheet) =>
    sheet.ranges.flatMap((range) =>
      range.cells.flatMap((cells, down) =>
        cells.flatMap(({ kind }, across) =>
          kind === "formula" ? [{ sheet: sheet.name, row: range.row + down, column: range.column + across }] : [],
        ),
      ),
    ),
  );
}

function sum(buckets: readonly { readonly amountCents: number }[]): number {
  return buckets.reduce((total, { amountCents }) => total + amountCents, 0);
}

testWithLibreOffice(
  "every formula of the pack recalculates to what Ratebook computed, and the summary to the engine's cents",
  async () => {
    const book = await recalculatedReport(report);
    const calculation = new Calculation(placed);
    const differing: string[] = [];
    const unknown: string[] = [];
    const cells = formulaCells();
    for (const cell of cells) {
      const ours = calculation.valueAt(cell.sheet, cell.row, cell.column);
      const theirs = book.at(cell.sheet, cell.row, cell.column) ?? "";
      const where = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
      if (isError(ours)) unknown.push(where);
      else if (
        typeof ours === "number"
          ? !(Math.abs(ours - Number(theirs)) <= 1e-7 * Math.max(1, Math.abs(ours)))
          : ours !== theirs
      )
        differing.push(`${where}: ${String(ours)} and ${String(theirs)}`);
    }
    expect(differing).toEqual([]);
    expect(cells.length).toBeGreaterThan(1000);
    // What only Excel and LibreOffice compute: medians and their like.
    expect(unknown.length).toBeLessThan(cells.length / 50);
    expect(book.errors).toEqual([]);

    const named = (name: string) => book.named(`Pack_Summary_${name}`);
    const { aging, allowance, rollForward, collections, expected } = result;
    expect(cents(named("Owed"))).toBe(aging.totalCents);
    expect(cents(named("PastDue"))).toBe(sum(aging.buckets.slice(1)));
    expect(cents(named("Over90"))).toBe(sum(aging.buckets.filter(({ fromDays }) => (fromDays ?? 0) > 90)));
    expect(cents(named("Allowance"))).toBe(allowance.total.lossCents + allowance.total.lienCents);
    const last = rollForward.months.at(-1);
    expect(cents(named("Collected"))).toBe(0 - (last?.collectedCents ?? 0) - (last?.returnedCents ?? 0));
    expect(cents(named("Expected"))).toBe(
      expected.months.slice(0, 3).reduce((total, { totalCents }) => total + totalCents, 0),
    );
    expect(named("DSO")).toBeCloseTo(collections.daysSalesOutstanding ?? Number.NaN, 8);
    expect(named("CEI")).toBeCloseTo(collections.ceiTotalSales ?? Number.NaN, 8);
    expect(named("Checks")).toBe(0);
    const pastDue = book.column("PackMonthEnds", "Past due ($)").at(-1);
    expect(cents(pastDue)).toBe(sum(aging.buckets.slice(1)));
    expect(book.column("PackHistory", "Receivables ($)")).toEqual([aging.totalCents / 100]);
  },
);

test("the summary fills one page, and names the gravest finding first", () => {
  const [summary] = placed.sheets;
  expect(summary?.name).toBe("Summary");
  expect(summary?.print.pagesHigh).toBe(1);
  const texts = summary?.ranges.flatMap(({ cells }) => cells.flat().map((cell) => ("value" in cell ? cell.value : "")));
  const attention = texts?.filter((text) => /^\d\. /.test(String(text)));
  expect(attention).toEqual(["1. Look here first.", "2. Look here. At stake: $12.34."]);
});

test("Microsoft's validator finds nothing wrong with the pack", async () => {
  expect(await openXmlErrors(file)).toEqual([]);
});

const testPages = LIBRE_OFFICE_MISSING === null && PAGES_CAN_BE_SEEN ? test : test.skip;

testPages("the line of what is past due is seen on the summary's printed page", async () => {
  const pages = await printPages(file);
  // At 60 pixels an inch, on a page shrunk to two thirds, it is a pixel or two thick and some 300 long. The other line has
  // the colour of the headings, and would be seen without being there.
  expect(await pixelsOfColor(pages, 1, SERIES_COLORS[1])).toBeGreaterThan(100);
});
