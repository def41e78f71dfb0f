import { agingArgs } from "../../../src/analyses/aging/aging-args";
import type { AgedClock } from "../../../src/analyses/aging/aging-result";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const amounts = ({ buckets, unappliedCreditsCents, totalCents }: AgedClock) => [
  ...buckets.map(({ amountCents }) => amountCents),
  unappliedCreditsCents,
  totalCents,
];

/**
 * At October 31: bills of 50.00 (due September 21, 40 days) and 20.00 (due October 21, 10 days), the second entered on November 3.
 * A payment of 50.00 of October 30 was entered on November 2, a write-off of 5.00 the same day as it is dated.
 */
const A = "0017";
const BOOKS: LedgerRows = {
  charges: [
    { charge_id: "C1", account_id: A, bill_date: "2026-09-01", due_date: "2026-09-21", amount_cents: 5000 },
    {
      charge_id: "C2",
      account_id: A,
      bill_date: "2026-10-01",
      due_date: "2026-10-21",
      amount_cents: 2000,
      entered_at: "2026-11-03T10:00:00",
    },
  ],
  payments: [
    { payment_id: "P1", account_id: A, date: "2026-10-30", amount_cents: 5000, entered_at: "2026-11-02T08:00:00" },
  ],
  adjustments: [
    { adjustment_id: "J1", account_id: A, date: "2026-10-31", amount_cents: -500, entered_at: "2026-10-31T23:59:59" },
  ],
};
const ASKED = agingArgs({ asOf: "2026-10-31", clocks: "both" });

test("both clocks are shown where they differ, and the documents that make the difference are named", async () => {
  await loadLedgerRows(database, BOOKS);
  const { clocks, totalCents, conventions } = await runAging(database, ASKED);
  expect(totalCents).toBe(1500);
  expect(clocks.late).toEqual([
    { kind: "charges", count: 1, amountCents: 2000, sample: ["C2"] },
    { kind: "payments", count: 1, amountCents: -5000, sample: ["P1"] },
  ]);
  // Books: 20.00 less 5.00 left of the credits after 50.00 = 15.00 in 1-30. Known: 50.00 less 5.00 = 45.00 in 31-60.
  expect(clocks.views && amounts(clocks.views.books)).toEqual([0, 1500, 0, 0, 0, 0, 0, 1500]);
  expect(clocks.views && amounts(clocks.views.known)).toEqual([0, 0, 4500, 0, 0, 0, 0, 4500]);
  expect(conventions.join(" ")).toContain("entered after 2026-10-31: 1 charges, 1 payments");
});

test("asked by the clock of a day, the aging is what was known then, and the books stand beside it", async () => {
  await loadLedgerRows(database, BOOKS);
  const result = await runAging(database, { ...ASKED, knownOn: "2026-11-02" });
  // On November 2 the payment was in, the second bill was not: 50.00 - 50.00 - 5.00 = -5.00, all of it unapplied.
  expect(result.totalCents).toBe(-500);
  expect(result.clocks).toMatchObject({ knownOn: "2026-11-02", late: [{ kind: "charges", amountCents: 2000 }] });
  expect(result.clocks.views && amounts(result.clocks.views.books).at(-1)).toBe(1500);
  expect(result.clocks.views && amounts(result.clocks.views.known).at(-1)).toBe(-500);
});

test("an application entered late moves ages and no total", async () => {
  const early = { charge_id: "C0", account_id: A, bill_date: "2026-06-01", due_date: "2026-06-21", amount_cents: 700 };
  const paid = { payment_id: "P", account_id: A, date: "2026-10-01", amount_cents: 700 };
  const late = { charge_id: "C9", account_id: A, bill_date: "2026-10-01", due_date: "2026-10-21", amount_cents: 700 };
  const applied = {
    from_id: "P",
    to_id: "C9",
    amount_cents: 700,
    date: "2026-10-02",
    entered_at: "2026-11-09T09:00:00",
  };
  await loadLedgerRows(database, { charges: [early, late], payments: [paid], applications: [applied] });
  const { clocks } = await runAging(database, ASKED);
  expect(clocks.late).toEqual([{ kind: "applications", count: 1, amountCents: 700, sample: ["P to C9"] }]);
  // June 21 to October 31 is 132 days. Known on that day: oldest first, so the payment had settled the bill of June.
  expect(clocks.views && amounts(clocks.views.books)).toEqual([0, 0, 0, 0, 0, 700, 0, 700]);
  expect(clocks.views && amounts(clocks.views.known)).toEqual([0, 700, 0, 0, 0, 0, 0, 700]);
});

test("nothing is computed twice where nothing was entered late, or one clock is asked for", async () => {
  await loadLedgerRows(database, { ...BOOKS, charges: [], payments: [] });
  expect((await runAging(database, ASKED)).clocks).toEqual({ knownOn: "2026-10-31", late: [], views: null });
  await loadLedgerRows(database, BOOKS);
  const { clocks } = await runAging(database, { ...ASKED, clocks: "one" });
  expect([clocks.late.length, clocks.views]).toEqual([2, null]);
});

test("of more than five documents the first five are named", async () => {
  const payments = Array.from({ length: 7 }, (_, index) => ({
    payment_id: `P${7 - index}`,
    account_id: A,
    date: "2026-10-30",
    amount_cents: 100,
    entered_at: "2026-11-02T08:00:00",
  }));
  await loadLedgerRows(database, { payments });
  const [late] = (await runAging(database, ASKED)).clocks.late;
  expect(late).toEqual({ kind: "payments", count: 7, amountCents: -700, sample: ["P1", "P2", "P3", "P4", "P5"] });
});
