import { expected } from "../../../src/analyses/expected/expected";
import { expectedArgs } from "../../../src/analyses/expected/expected-args";
import type { Database } from "../../../src/ports/database";
import { checkReport } from "../../../src/report/check-report";
import { placeReport } from "../../../src/report/place";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const CONTEXT = { stamp: "2026-11-22T14:03:00Z", sources: [], tieOut: [], findings: [], tie: null };

test.each([
  ["no books at all", [], 1],
  ["one bill in one month", [{ charge_id: "C", account_id: "A", bill_date: "2026-03-05", amount_cents: 1000 }], 3],
] as const)("the report of %s has no back-test and can be placed", async (_, charges, months) => {
  await loadLedgerRows(database, { charges });
  const args = expectedArgs({ asOf: "2026-03-31", historyFrom: "2026-01-01", months });
  const report = expected.report(await expected.run(database, args), CONTEXT);
  expect(checkReport(report)).toEqual([]);
  expect(placeReport(report).sheets.map(({ name }) => name)).toEqual([
    "Expected collections",
    "Expected by billing month",
    "Collection curve",
  ]);
});
