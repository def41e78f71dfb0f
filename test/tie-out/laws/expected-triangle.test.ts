import fc from "fast-check";
import { readBooks } from "../../../src/analyses/expected/read-books";
import { monthNumber } from "../../../src/domain/month-number";
import { cutTriangle, openAtStart } from "../../../src/domain/settlement-triangle";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyLedger } from "../../support/random-ledger";

/** More in a long run: `LEDGERS=500`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 5);
const RULES = { credits: "fifo", fifoScope: "account", termsDays: 20 } as const;
const HISTORY = { ...RULES, historyFrom: "2024-02-01" };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(process.env["ENGINE"] === "native" ? "native" : "wasm");
});
afterAll(() => database.close());

/** Bills with the same terms, payments and credits over five months of three accounts; nothing returned, nothing applied later. */
const plainLedger: fc.Arbitrary<LedgerRows> = fc
  .record({
    bills: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 500 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
    paid: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 700 })),
      {
        maxLength: 20,
      },
    ),
    credited: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 200 })),
      { maxLength: 4 },
    ),
  })
  .map(({ bills, paid, credited }) => ({
    charges: bills.map(([account, day, amount_cents], index) => ({
      charge_id: `C${index}`,
      account_id: `A${account}`,
      bill_date: dayOf(day),
      amount_cents,
    })),
    payments: paid.map(([account, day, amount_cents], index) => ({
      payment_id: `P${index}`,
      account_id: `A${account}`,
      date: dayOf(day),
      amount_cents,
    })),
    adjustments: credited.map(([account, day, cents], index) => ({
      adjustment_id: `J${index}`,
      account_id: `A${account}`,
      date: dayOf(day),
      amount_cents: -cents,
    })),
  }));

function dayOf(day: number): string {
  return new Date(Date.parse("2024-01-10") + day * 86_400_000).toISOString().slice(0, 10);
}

function knownBy({ charges = [], payments = [], adjustments = [] }: LedgerRows, day: string): LedgerRows {
  return {
    charges: charges.filter(({ bill_date }) => bill_date <= day),
    payments: payments.filter(({ date }) => date <= day),
    adjustments: adjustments.filter(({ date }) => date <= day),
  };
}

test("the triangle cut at a month end is the triangle of the books as they were known then", async () => {
  await fc.assert(
    fc.asyncProperty(plainLedger, fc.constantFrom("2024-02-29", "2024-03-31", "2024-04-30"), async (rows, day) => {
      await loadLedgerRows(database, rows);
      const { triangle } = await readBooks(database, { ...HISTORY, asOf: "2024-06-30" });
      fc.pre(triangle.firstMonth <= monthNumber(day));
      await loadLedgerRows(database, knownBy(rows, day));
      const then = await readBooks(database, { ...HISTORY, asOf: day });
      expect(cutTriangle(triangle, monthNumber(day))).toEqual(then.triangle);
    }),
    { numRuns: LEDGERS },
  );
});

test("a payment that was returned later is what the cut triangle does not know", async () => {
  const charges = [{ charge_id: "C", account_id: "A", bill_date: "2024-02-10", amount_cents: 1000 }];
  const payment = { payment_id: "P", account_id: "A", date: "2024-02-20", amount_cents: 1000 };
  const returned = {
    payment_id: "R",
    account_id: "A",
    date: "2024-04-02",
    amount_cents: -1000,
    reverses_payment_id: "P",
  };
  await loadLedgerRows(database, { charges, payments: [payment, returned] });
  const now = await readBooks(database, { ...HISTORY, asOf: "2024-04-30" });
  const cut = cutTriangle(now.triangle, monthNumber("2024-02-29"));
  await loadLedgerRows(database, { charges, payments: [payment] });
  const then = await readBooks(database, { ...HISTORY, asOf: "2024-02-29" });
  expect([cut.cohorts[0]?.settled[0]?.cashCents, cut.receivedCents]).toEqual([0, [0]]);
  expect([then.triangle.cohorts[0]?.settled[0]?.cashCents, then.triangle.receivedCents]).toEqual([1000, [1000]]);
});

const anyQuestion = fc.record({
  asOf: fc.constantFrom("2024-02-29", "2024-04-30", "2024-06-30"),
  fifoScope: fc.constantFrom("account", "service"),
});

test("in random books of every kind, bills less what settled them are the open bills, and services add up to all", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anyQuestion, async (rows, { asOf, fifoScope }) => {
      await loadLedgerRows(database, rows);
      const { triangle, services, standing } = await readBooks(database, { ...HISTORY, asOf, fifoScope });
      const openOf = ({ before, cohorts }: typeof triangle) =>
        [before, ...cohorts].reduce((sum, cohort) => sum + openAtStart(cohort, cohorts.length), 0);
      expect(openOf(triangle)).toBe(standing.openBillsCents);
      expect(services.reduce((sum, each) => sum + openOf(each.triangle), 0)).toBe(standing.openBillsCents);
      const owed = await database.select(
        `SELECT ((SELECT coalesce(sum(amount_cents), 0) FROM charges WHERE bill_date <= $1::DATE)
           + (SELECT coalesce(sum(amount_cents), 0) FROM adjustments WHERE date <= $1::DATE)
           - (SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE date <= $1::DATE))::BIGINT`,
        [asOf],
      );
      expect(standing.totalCents).toBe(Number(owed.rows[0]?.[0]));
    }),
    { numRuns: LEDGERS },
  );
});
