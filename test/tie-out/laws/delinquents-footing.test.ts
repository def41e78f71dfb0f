import fc from "fast-check";
import { delinquentsArgs } from "../../../src/analyses/delinquents/delinquents-args";
import { runDelinquents } from "../../../src/analyses/delinquents/run-delinquents";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";

/** More in a long run: `LEDGERS=500`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 6);

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(process.env["ENGINE"] === "native" ? "native" : "wasm");
});
afterAll(() => database.close());

const questions = fc.record({
  asOf: anyDay,
  credits: fc.constantFrom("fifo", "own", "separate"),
  fifoScope: fc.constantFrom("account", "service"),
  limitCents: fc.integer({ min: 1, max: 500 }),
  lateBills: fc.integer({ min: 1, max: 3 }),
});

test("in random books of every kind the list foots to the aging and to the ledger, and every account stands once by number of patterns", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, questions, async (rows, asked) => {
      await loadLedgerRows(database, rows);
      const result = await runDelinquents(database, delinquentsArgs({ termsDays: 15, names: "named", ...asked }));
      for (const check of result.checks) expect([check.name, check.leftCents]).toEqual([check.name, check.rightCents]);
      expect(result.overlap.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(result.accounts.length);
      const owed = await database.select(
        `SELECT ((SELECT coalesce(sum(amount_cents), 0) FROM charges WHERE bill_date <= $1::DATE)
           + (SELECT coalesce(sum(amount_cents), 0) FROM adjustments WHERE date <= $1::DATE)
           - (SELECT coalesce(sum(amount_cents), 0) FROM payments WHERE date <= $1::DATE))::BIGINT`,
        [asked.asOf],
      );
      expect(result.standing.totalCents).toBe(Number(owed.rows[0]?.[0]));
      for (const account of result.accounts) {
        expect(account.pastDueCents).toBeGreaterThan(0);
        expect(account.oldestDays).toBeGreaterThan(0);
        expect(account.lateBills).toBeLessThanOrEqual(account.bills);
      }
    }),
    { numRuns: LEDGERS },
  );
});
