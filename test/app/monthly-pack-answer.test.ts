import { monthlyPack } from "../../src/analyses/pack/monthly-pack";
import { monthlyPackArgs } from "../../src/analyses/pack/monthly-pack-args";
import { monthlyPackAnswer } from "../../src/app/monthly-pack-answer";
import type { Database } from "../../src/ports/database";
import { loadLedgerRows } from "../support/ledger-rows";
import { openTestDatabase } from "../support/open-database";
import { smallCity } from "../support/small-city";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase("native");
  await loadLedgerRows(database, smallCity());
});
afterAll(() => database.close());

const CONTEXT = { stamp: "2026-10-02T08:00:00Z", sources: [], tieOut: [], findings: [], tie: null };

test("the pane shows the month's figures, every month end since January, and says each rule once", async () => {
  const result = await monthlyPack.run(database, monthlyPackArgs({ asOf: "2026-09-30" }, "2026-01-03"));
  const answer = monthlyPackAnswer(result, monthlyPack.report(result, CONTEXT));
  expect(answer).toMatchObject({
    question: "monthly-pack",
    title: "Monthly report, September 30, 2026",
    fileName: "monthly-report-2026-09-30.xlsx",
  });
  // Billed in September, by hand in test/cli/pack.test.ts.
  expect(answer.figures.find(({ label }) => label === "Collected in the month")?.note).toBe("$1,178.10 billed");
  // An amount, no share: the words beside it say of what it is the change.
  expect(answer.figures.find(({ label }) => label === "Change in the month")?.note).toBe("in what customers owe");
  expect(answer.tables[0]?.rows.map(([month]) => month)).toEqual(
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"].map((month) => `${month} 2026`),
  );
  expect(answer.checks.length).toBeGreaterThan(5);
  expect(answer.checks.every(({ passes }) => passes)).toBe(true);
  expect(new Set(answer.conventions).size).toBe(answer.conventions.length);
});

test("a pack for a day that is no month end is refused", async () => {
  const asked = monthlyPack.run(database, monthlyPackArgs({ asOf: "2026-09-15" }, "2026-01-03"));
  await expect(asked).rejects.toMatchObject({ code: "bad-usage", message: expect.stringContaining("Take 2026-09-30") });
});
