import { delinquents } from "../../../src/analyses/delinquents/delinquents";
import { delinquentsArgs } from "../../../src/analyses/delinquents/delinquents-args";
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

test("where nobody is past due, every pattern says so and nothing is listed", async () => {
  await loadLedgerRows(database, {});
  const result = await delinquents.run(database, delinquentsArgs({ asOf: "2026-06-30" }));
  const report = delinquents.report(result, CONTEXT);
  expect(checkReport(report)).toEqual([]);
  expect(placeReport(report).sheets.map(({ name }) => name)).toEqual(["Delinquents", "Delinquent accounts"]);
  const notes = report.sheets[1]?.blocks.flatMap((block) => (block.kind === "note" ? block.lines : [])) ?? [];
  expect(notes.filter((line) => line === "No account.")).toHaveLength(5);
  expect(result.patterns.map(({ share }) => share)).toEqual([null, null, null, null, null]);
});
