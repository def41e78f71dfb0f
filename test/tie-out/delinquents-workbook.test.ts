import type { RunContext } from "../../src/analyses/analysis";
import { delinquents } from "../../src/analyses/delinquents/delinquents";
import { delinquentsArgs } from "../../src/analyses/delinquents/delinquents-args";
import type { DelinquentsResult } from "../../src/analyses/delinquents/delinquents-result";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { testWithLibreOffice } from "../support/libre-office";
import { openTestDatabase } from "../support/open-database";
import { openXmlErrors } from "../support/open-xml-validator";
import { cents, recalculatedReport, writtenReport } from "../support/recalculated-report";
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

testWithLibreOffice("every formula of the delinquents recalculates to the engine's figures", async () => {
  const result = await run("named");
  const book = await recalculatedReport(delinquents.report(result, context(result)));
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
    const result = await run(names);
    expect(await openXmlErrors(await writtenReport(delinquents.report(result, context(result))))).toEqual([]);
  },
);
