import { takeHistory } from "../../../src/analyses/receivables/history";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("applications beyond a payment's amount hold in full until the day of its return, as far as it covers them from then on", async () => {
  await loadLedgerRows(database, {
    charges: [{ charge_id: "C", account_id: "A", bill_date: "2024-02-10", amount_cents: 200 }],
    payments: [
      { payment_id: "P", account_id: "A", date: "2024-03-21", amount_cents: 6 },
      { payment_id: "R", account_id: "A", date: "2024-04-03", amount_cents: -2, reverses_payment_id: "P" },
    ],
    applications: [{ from_id: "P", to_id: "C", amount_cents: 238, date: "2024-03-27" }],
  });
  const rules = { credits: "own", fifoScope: "account", termsDays: 15, knownOn: null } as const;
  await takeHistory(database, { ...rules, days: ["2024-03-31", "2024-04-30"] });
  const { rows } = await database.select(
    "SELECT strftime(as_of, '%m-%d'), side, open_cents FROM receivable_history ORDER BY ALL",
    [],
  );
  // March: 200 − 238, and the payment has given 232 more than it holds. April: it is worth 4, and 4 of C are paid.
  expect(rows).toEqual([
    ["03-31", "credit", 232],
    ["03-31", "debit", -38],
    ["04-30", "debit", 196],
  ]);
});

test("a history that was taken serves a question about fewer of its days, and shows it these alone", async () => {
  const bill = { charge_id: "B", account_id: "A", bill_date: "2026-01-05", due_date: "2026-01-25", amount_cents: 500 };
  await loadLedgerRows(database, { charges: [bill] });
  const rules = { credits: "fifo", fifoScope: "account", termsDays: 30, knownOn: null } as const;
  const steps: string[] = [];
  const take = (days: readonly string[]) =>
    takeHistory(database, { ...rules, days }, { progress: ({ label }) => steps.push(label) });
  const shown = () => database.select("SELECT as_of, open_cents FROM receivable_history ORDER BY as_of", []);
  await take(["2026-01-31", "2026-02-28", "2026-03-31"]);
  steps.length = 0;
  await take(["2026-02-28"]);
  expect(steps).toEqual([]);
  expect((await shown()).rows).toEqual([["2026-02-28", 500]]);
  await take(["2026-02-28", "2026-04-30"]);
  expect(steps.length).toBeGreaterThan(0);
  expect((await shown()).rows).toEqual([
    ["2026-02-28", 500],
    ["2026-04-30", 500],
  ]);
});

test("a document is in the history until the day on which it is paid whole, and a credit from the day on which it finds no more to pay", async () => {
  const bill = { account_id: "A", bill_date: "2026-01-05", due_date: "2026-01-25", amount_cents: 500 };
  const paid = { account_id: "A", amount_cents: 500 };
  await loadLedgerRows(database, {
    charges: [
      { ...bill, charge_id: "B1" },
      { ...bill, charge_id: "B2", due_date: "2026-02-25" },
    ],
    payments: [
      { ...paid, payment_id: "P1", date: "2026-01-31" },
      { ...paid, payment_id: "P2", date: "2026-02-10", amount_cents: 450 },
      { ...paid, payment_id: "P3", date: "2026-03-31", amount_cents: 80 },
    ],
  });
  const rules = { credits: "fifo", fifoScope: "account", termsDays: 30, knownOn: null } as const;
  await takeHistory(database, { ...rules, days: ["2026-01-30", "2026-01-31", "2026-02-28", "2026-03-31"] });
  const { rows } = await database.select(
    "SELECT as_of, side, open_cents, unapplied FROM receivable_history ORDER BY as_of, side, due_date",
    [],
  );
  // 5.00 + 5.00 owed; 5.00 paid on January 31, 4.50 in February: 0.50 left; 0.80 in March: 0.30 too much.
  expect(rows).toEqual([
    ["2026-01-30", "debit", 500, false],
    ["2026-01-30", "debit", 500, false],
    ["2026-01-31", "debit", 500, false],
    ["2026-02-28", "debit", 50, false],
    ["2026-03-31", "credit", -30, true],
  ]);
});
