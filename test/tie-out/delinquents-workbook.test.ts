import type { CellObject, WorkBook } from "@e965/xlsx";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { RunContext } from "../../src/analyses/analysis";
import { delinquents } from "../../src/analyses/delinquents/delinquents";
import { delinquentsArgs } from "../../src/analyses/delinquents/delinquents-args";
import type { DelinquentsResult } from "../../src/analyses/delinquents/delinquents-result";
import { cellAddress } from "../../src/formula/print-a1";
import type { Database } from "../../src/ports/database";
import { placeReport } from "../../src/report/place";
import { placedAreas } from "../../src/report/placed-areas";
import { loadLedgerRows } from "../support/ledger-rows";
import { recalculate, testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { smallCity } from "../support/small-city";

const AS_OF = "2026-09-30";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  const city = smallCity();
  const accounts = (city.accounts ?? []).map((row, index) => ({
    ...row,
    customer_name: `=Customer ${index}`,
    service_address: `${index} Main St`,
    occupancy: index % 2 === 0 ? ("tenant" as const) : ("owner" as const),
    status: index === 4 ? ("final" as const) : ("active" as const),
  }));
  await loadLedgerRows(database, { ...city, accounts });
});
afterAll(() => database.close());

function run(names: "masked" | "named"): Promise<DelinquentsResult> {
  return delinquents.run(database, delinquentsArgs({ asOf: AS_OF, names, top: 3 }));
}

function context({ standing }: DelinquentsResult): RunContext {
  const { totalCents } = standing;
  const tie = {
    asOf: AS_OF,
    bucketsCents: totalCents,
    accountsCents: totalCents,
    controlCents: totalCents + 1,
    glCents: null,
    bridge: [],
  };
  return { stamp: "2026-11-22T14:03:00Z", sources: ["charges.csv"], tieOut: [], findings: [], tie };
}

async function written(result: DelinquentsResult): Promise<Uint8Array> {
  const workbook = createXlsxWorkbook();
  const report = delinquents.report(result, context(result));
  await workbook.write(placeReport(report), { overwrite: "refuse", stamp: "2026-11-22T14:03:00Z" });
  return workbook.save();
}

/** What a spreadsheet that had no part in writing the file shows under the report's names. */
async function shown(result: DelinquentsResult) {
  const book: WorkBook = await recalculate(await written(result));
  const areas = placedAreas(placeReport(delinquents.report(result, context(result))));
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

testWithLibreOffice("every formula of the delinquents recalculates to the engine's figures", async () => {
  const result = await run("named");
  const book = await shown(result);
  const { standing, patterns, overlap, accounts } = result;
  expect(book.errors).toEqual([]);
  expect(standing.pastDueCents).toBeGreaterThan(0);
  book.column("DelinquentsByPattern", "Share of past due").forEach((share, index) => {
    expect(share).toBeCloseTo((patterns[index]?.pastDueCents ?? Number.NaN) / standing.pastDueCents, 10);
  });
  book.column("DelinquentsByPatternCount", "Share of past due").forEach((share, index) => {
    expect(share).toBeCloseTo((overlap[index]?.pastDueCents ?? Number.NaN) / standing.pastDueCents, 10);
  });
  expect(book.named("Delinquents_Accounts")).toBe(accounts.length);
  for (const [name, wanted] of [
    ["PastDue", standing.pastDueCents],
    ["PastDueCredit", standing.pastDueCreditCents],
    ["NotDue", standing.notDueCents],
    ["Unapplied", standing.unappliedCents],
    ["Receivables", standing.totalCents],
  ] as const) {
    expect([name, cents(book.named(`Delinquents_${name}`))]).toEqual([name, wanted]);
  }
  const tenants = patterns.find(({ pattern }) => pattern === "tenant")?.listed ?? [];
  // Tenants have even numbers; 4 and 10 never pay, the other even ones pay in full before the month is over.
  expect(tenants.map(({ account }) => account).toSorted()).toEqual(["0014", "0020"]);
  expect(book.column("DelinquentsTenant", "Past due ($)").map(cents)).toEqual(tenants.map((each) => each.pastDueCents));
  expect(book.column("DelinquentsTenant", "Name")).toEqual(tenants.map((each) => each.customerName));
  expect(book.named("Check_DelinquentsAging")).toBe("PASS");
  for (const sheet of ["Delinquents", "DelinquentAccounts"]) {
    expect([book.named(`Tie_${sheet}_Accounts`), book.named(`Tie_${sheet}_Control`)]).toEqual(["PASS", "FAIL"]);
  }
});

test.each(["masked", "named"] as const)(
  "Microsoft's validator finds nothing wrong with the %s workbook",
  async (names) => {
    expect(await openXmlErrors(await written(await run(names)))).toEqual([]);
  },
);
