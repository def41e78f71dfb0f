import { agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import { forgetReceivables, prepareReceivables } from "../../../src/analyses/receivables/preparation";
import type { Database } from "../../../src/ports/database";
import type { ProgressStep } from "../../../src/ports/progress";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

const SETTING = { termsDays: 30, fifoScope: "account" } as const;
const bill = { charge_id: "B", account_id: "A", bill_date: "2026-01-01", due_date: "2026-01-21", amount_cents: 500 };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => loadLedgerRows(database, { charges: [bill] }));

/** The steps a preparation reports: none when it had nothing to do. */
async function stepsOf(setting: Parameters<typeof prepareReceivables>[1]): Promise<readonly ProgressStep[]> {
  const steps: ProgressStep[] = [];
  await prepareReceivables(database, setting, { progress: (step) => steps.push(step) });
  return steps;
}

async function totalAt(asOf: string): Promise<number> {
  return (await runAging(database, agingArgs({ asOf }))).totalCents;
}

test("a ledger is prepared once for all dates", async () => {
  await forgetReceivables(database);
  expect((await stepsOf(SETTING)).length).toBeGreaterThan(0);
  expect(await stepsOf(SETTING)).toEqual([]);
});

test("other terms or another reach of credits prepare anew", async () => {
  await prepareReceivables(database, SETTING);
  expect((await stepsOf({ ...SETTING, termsDays: 20 })).length).toBeGreaterThan(0);
  expect((await stepsOf({ ...SETTING, termsDays: 20, fifoScope: "service" })).length).toBeGreaterThan(0);
});

test("a ledger that grew is prepared anew, even when nobody said so", async () => {
  expect(await totalAt("2026-02-28")).toBe(500);
  await database.execute("INSERT INTO charges SELECT * REPLACE ('B2' AS charge_id) FROM charges");
  expect(await totalAt("2026-02-28")).toBe(1000);
});

test("a ledger that is loaded anew is prepared anew, though rows and cents are the same", async () => {
  expect(await totalAt("2026-02-28")).toBe(500);
  await loadLedgerRows(database, { charges: [{ ...bill, bill_date: "2027-01-01", due_date: "2027-01-21" }] });
  expect(await totalAt("2026-02-28")).toBe(0);
});

test("a ledger of the same rows and cents is prepared anew once it is said to have changed", async () => {
  expect(await totalAt("2026-02-28")).toBe(500);
  await database.execute("UPDATE charges SET bill_date = DATE '2027-01-01', due_date = DATE '2027-01-21'");
  await forgetReceivables(database);
  expect(await totalAt("2026-02-28")).toBe(0);
});

test("questions about several days and policies do not disturb one another", async () => {
  const payments = [{ payment_id: "P", account_id: "A", date: "2026-02-10", amount_cents: 200 }];
  await loadLedgerRows(database, { charges: [bill], payments });
  expect([await totalAt("2026-01-31"), await totalAt("2026-02-28"), await totalAt("2026-01-31")]).toEqual([
    500, 300, 500,
  ]);
  const apart = await runAging(database, agingArgs({ asOf: "2026-02-28", credits: "separate" }));
  expect([apart.unappliedCreditsCents, apart.totalCents]).toEqual([-200, 300]);
  expect((await runAging(database, agingArgs({ asOf: "2026-02-28" }))).unappliedCreditsCents).toBe(0);
});

test("a preparation that is cancelled is not taken for a complete one", async () => {
  await forgetReceivables(database);
  const controller = new AbortController();
  const progress = ({ done }: ProgressStep) => (done === 3 ? controller.abort() : undefined);
  await expect(prepareReceivables(database, SETTING, { progress, signal: controller.signal })).rejects.toThrow();
  expect(await totalAt("2026-02-28")).toBe(500);
});
