import fc from "fast-check";
import { takeHistory } from "../../../src/analyses/receivables/history";
import { takePosition } from "../../../src/analyses/receivables/position";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";

/** More in a long run: `LEDGERS=500 ENGINE=native`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 6);
const ENGINE = process.env["ENGINE"] === "native" ? "native" : "wasm";
const ITEM = "account_key, service_key, side, kind, item, date, due_date, open_cents, unapplied";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(ENGINE);
});
afterAll(() => database.close());

const questions = fc.record({
  days: fc.uniqueArray(anyDay, { minLength: 1, maxLength: 5 }).map((days) => days.toSorted()),
  credits: fc.constantFrom("fifo", "own", "separate"),
  fifoScope: fc.constantFrom("account", "service"),
  knownOn: fc.option(anyDay, { nil: null, freq: 2 }),
});

test("the history of random books holds each day's open items, as that day's own position does", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, questions, async (rows, { days, credits, fifoScope, knownOn }) => {
      await loadLedgerRows(database, rows);
      const rules = { credits, fifoScope, termsDays: 15, knownOn } as const;
      await takeHistory(database, { ...rules, days });
      for (const asOf of days) {
        await takePosition(database, { ...rules, asOf });
        const kept = await database.select(
          `SELECT ${ITEM} FROM receivable_history WHERE as_of = $1::DATE ORDER BY ALL`,
          [asOf],
        );
        const own = await database.select(
          `SELECT ${ITEM} FROM receivable_open_items($1::DATE, $3::DATE, $2::VARCHAR) ORDER BY ALL`,
          [asOf, credits, knownOn],
        );
        expect(kept.rows).toEqual(own.rows);
      }
    }),
    { numRuns: LEDGERS },
  );
});
