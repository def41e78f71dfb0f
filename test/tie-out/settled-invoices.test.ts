import { agingArgs } from "../../src/analyses/aging/aging-args";
import { runAging } from "../../src/analyses/aging/run-aging";
import { collectionsArgs } from "../../src/analyses/collections/collections-args";
import { runCollections } from "../../src/analyses/collections/run-collections";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";
import { hasSettledInvoices, settledInvoices } from "../support/settled-invoices";

const where = hasSettledInvoices ? describe : describe.skip;

where("2,466 published invoices with the day each was settled", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    await loadLedgerRows(database, settledInvoices());
  });
  afterAll(() => database.close());

  it.each([
    ["2013-06-30", [72, 428_429], [12, 83_556], 511_985],
    ["2012-12-31", [86, 493_632], [13, 78_874], 572_506],
  ] as const)("age at %s as counted by hand in the file", async (asOf, notDue, late, total) => {
    const result = await runAging(database, agingArgs({ asOf }));
    expect(result.buckets.map((each) => [each.count, each.amountCents])).toEqual([
      notDue,
      late,
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(result.totalCents).toBe(total);
    expect(result.unappliedCreditsCents).toBe(0);
  });

  it("give the published measures for the second quarter of 2013", async () => {
    const result = await runCollections(database, collectionsArgs({ from: "2013-04-01", to: "2013-06-30" }));
    expect(result.daysSalesOutstanding).toBeCloseTo(23.18, 2);
    expect(result.ceiTotalSales).toBeCloseTo(96.15, 2);
    expect(result.ceiMonthlySales).toBeCloseTo(89.96, 2);
    for (const check of result.checks) expect(check.leftCents).toBe(check.rightCents);
  });
});
