import fc from "fast-check";
import { agingArgs } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("in random books the documents entered late are the difference of the clocks to the cent", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anyDay, async (rows, asOf) => {
      await loadLedgerRows(database, rows);
      const { clocks, totalCents } = await runAging(database, agingArgs({ asOf, termsDays: 15, clocks: "both" }));
      const known = await runAging(database, agingArgs({ asOf, knownOn: asOf, termsDays: 15 }));
      const documents = clocks.late.filter(({ kind }) => kind !== "applications");
      const named = documents.reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect(totalCents - known.totalCents).toBe(named);
      if (clocks.views !== null) expect(clocks.views.known.totalCents).toBe(known.totalCents);
    }),
    { numRuns: 8 },
  );
});
