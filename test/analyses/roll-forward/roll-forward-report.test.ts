import type { RunContext } from "../../../src/analyses/analysis";
import { rollForward } from "../../../src/analyses/roll-forward/roll-forward";
import { rollForwardArgs } from "../../../src/analyses/roll-forward/roll-forward-args";
import type { Database } from "../../../src/ports/database";
import { checkReport } from "../../../src/report/check-report";
import type { Report } from "../../../src/report/report";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

const CONTEXT: RunContext = { stamp: "2026-11-22T14:03:00Z", sources: [], tieOut: [], findings: [], tie: null };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function reported(rows: LedgerRows, credits: "fifo" | "own"): Promise<Report> {
  await loadLedgerRows(database, rows);
  const args = rollForwardArgs({ from: "2026-01-01", to: "2026-02-28", credits });
  return rollForward.report(await rollForward.run(database, args), CONTEXT);
}

function columns(report: Report, table: string): readonly string[] {
  const blocks = report.sheets.flatMap((sheet) => sheet.blocks);
  return blocks
    .flatMap((each) => (each.kind === "table" && each.name === table ? each.columns : []))
    .map(({ name }) => name);
}

const charges = [
  { charge_id: "C", account_id: "A", bill_date: "2026-01-05", due_date: "2026-01-26", amount_cents: 1000 },
];

test("a movement that never occurs has no column, and kinds of adjustment have a table only where there are any", async () => {
  const quiet = await reported({ charges }, "fifo");
  expect(checkReport(quiet)).toEqual([]);
  expect(columns(quiet, "RollForwardByMonth")).not.toContain("Refunded ($)");
  expect(columns(quiet, "RollForwardAdjusted")).toEqual([]);
  const adjustments = [
    { adjustment_id: "J", account_id: "A", date: "2026-01-31", amount_cents: -50, kind: "credit_note" },
  ];
  const payments = [{ payment_id: "P", account_id: "A", date: "2026-02-01", amount_cents: -70 }];
  const busy = await reported({ charges, adjustments, payments }, "fifo");
  expect(checkReport(busy)).toEqual([]);
  expect(columns(busy, "RollForwardByMonth")).toContain("Refunded ($)");
  expect(columns(busy, "RollForwardAdjusted")).toEqual(["Month", "Credit note ($)", "Adjusted ($)"]);
});

test("credits in their own buckets leave no column of unapplied credit", async () => {
  expect(columns(await reported({ charges }, "own"), "RollForwardAging")).not.toContain("Unapplied credit ($)");
  expect(columns(await reported({ charges }, "fifo"), "RollForwardAging")).toContain("Unapplied credit ($)");
});

test("an empty ledger has a report without breakdowns", async () => {
  const report = await reported({}, "fifo");
  expect(checkReport(report)).toEqual([]);
  expect(report.sheets.map(({ key }) => key)).toEqual(["summary", "aging"]);
});
