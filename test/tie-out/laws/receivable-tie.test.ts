import fc from "fast-check";
import { DEFAULT_RULES } from "../../../src/analyses/receivables/receivable-rules";
import { readTie } from "../../../src/analyses/tie/read-tie";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const anyCents = fc.option(fc.integer({ min: -2000, max: 2000 }), { nil: null });

test("for random books and totals, the accounts and the steps lead to each side to the cent", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anyDay, fc.tuple(anyCents, anyCents), async (rows, asOf, [controlCents, glCents]) => {
      await loadLedgerRows(database, rows);
      const tied = await readTie(database, { ...DEFAULT_RULES, asOf, controlCents, glCents });
      expect(tied.bucketsCents).toBe(tied.accountsCents);
      for (const [side, cents] of [
        ["control", controlCents],
        ["gl", glCents],
      ] as const) {
        const steps = tied.bridge.filter(({ to }) => to === side);
        const sum = steps.reduce((total, { amountCents }) => total + amountCents, tied.accountsCents);
        expect(sum).toBe(cents ?? tied.accountsCents);
        if (sum !== tied.accountsCents) expect(steps.at(-1)?.label).toBe("Not explained");
      }
    }),
    { numRuns: 15 },
  );
});
