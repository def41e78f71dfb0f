import fc from "fast-check";
import { type AgingArgs, agingArgs, type AgingKey } from "../../../src/analyses/aging/aging-args";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { documentsBehind } from "../../support/documents-behind";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";
import { smallCity } from "../../support/small-city";

/** More in a long run: `LEDGERS=500 ENGINE=native`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 2);
const ENGINE = process.env["ENGINE"] === "native" ? "native" : "wasm";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(ENGINE);
});
afterAll(() => database.close());

async function expectEveryCell(args: AgingArgs, by: readonly AgingKey[]): Promise<void> {
  const { groups, buckets, totalCents } = await runAging(database, { ...args, by });
  expect((await documentsBehind(database, args, { keys: {}, bucket: null })).totalCents).toBe(totalCents);
  for (const group of groups) {
    const row = await documentsBehind(database, args, { keys: group.key, bucket: null });
    expect([row.count, row.totalCents]).toEqual([group.count, group.total]);
    for (const [index, { bucket }] of buckets.entries()) {
      const cell = await documentsBehind(database, args, { keys: group.key, bucket });
      expect([group.key, bucket, cell.totalCents]).toEqual([group.key, bucket, group.buckets[index]]);
    }
    const late = await documentsBehind(database, args, { keys: group.key, bucket: "past_due" });
    expect(late.totalCents).toBe(group.total - group.unapplied - (group.buckets[0] ?? 0));
    const credit = await documentsBehind(database, args, { keys: group.key, bucket: "unapplied_credit" });
    expect(credit.totalCents).toBe(group.unapplied);
  }
}

const questions = fc.record({
  asOf: anyDay,
  later: anyDay,
  fifoScope: fc.constantFrom("account", "service"),
  credits: fc.constantFrom("fifo", "own", "separate"),
});

test("the documents behind every cell of random books add up to it, and what was applied to each explains what is open", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, questions, async (rows, { asOf, later, fifoScope, credits }) => {
      await loadLedgerRows(database, rows);
      await expectEveryCell(agingArgs({ asOf, fifoScope, credits, termsDays: 15 }), ["service"]);
      const args = agingArgs({ asOf: later, knownOn: asOf, fifoScope, termsDays: 15, basis: "bill" });
      await documentsBehind(database, args, { keys: {}, bucket: null });
    }),
    { numRuns: LEDGERS },
  );
});

test("the documents behind every cell of the small city by service add up to it", async () => {
  await loadLedgerRows(database, smallCity());
  await expectEveryCell(agingArgs({ asOf: "2026-09-30" }), ["service"]);
});
