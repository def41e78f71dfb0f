import fc from "fast-check";
import { type AgingArgs, agingArgs, type AgingKey } from "../../../src/analyses/aging/aging-args";
import { drillDown } from "../../../src/analyses/aging/drill-down";
import type { DrillCell, DrillResult } from "../../../src/analyses/aging/drill-cell";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";
import { smallCity } from "../../support/small-city";

/** More in a long run: `LEDGERS=500 ENGINE=native`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 3);
const ENGINE = process.env["ENGINE"] === "native" ? "native" : "wasm";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(ENGINE);
});
afterAll(() => database.close());

/** Every document of a cell: its open amount is its own less what was applied, and together they are the cell. */
function expectAdding(result: DrillResult): void {
  for (const { id, amountCents, openCents, applied } of result.documents) {
    expect([id, amountCents - applied.reduce((sum, { cents }) => sum + cents, 0)]).toEqual([id, openCents]);
  }
  expect(result.documents).toHaveLength(result.count);
  expect(result.documents.reduce((sum, { openCents }) => sum + openCents, 0)).toBe(result.totalCents);
}

async function behind(args: AgingArgs, cell: DrillCell): Promise<DrillResult> {
  const result = await drillDown(database, args, { cell, top: 10_000 });
  expectAdding(result);
  return result;
}

async function expectEveryCell(args: AgingArgs, by: readonly AgingKey[]): Promise<void> {
  const { groups, buckets, totalCents } = await runAging(database, { ...args, by });
  expect((await behind(args, { keys: {}, bucket: null })).totalCents).toBe(totalCents);
  for (const group of groups) {
    const row = await behind(args, { keys: group.key, bucket: null });
    expect([row.count, row.totalCents]).toEqual([group.count, group.total]);
    for (const [index, { bucket }] of buckets.entries()) {
      const cell = await behind(args, { keys: group.key, bucket });
      expect([group.key, bucket, cell.totalCents]).toEqual([group.key, bucket, group.buckets[index]]);
    }
    const late = await behind(args, { keys: group.key, bucket: "past_due" });
    expect(late.totalCents).toBe(group.total - group.unapplied - (group.buckets[0] ?? 0));
    const credit = await behind(args, { keys: group.key, bucket: "unapplied_credit" });
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
      expectAdding(await behind(args, { keys: {}, bucket: null }));
    }),
    { numRuns: LEDGERS },
  );
});

describe("in the small city", () => {
  beforeAll(() => loadLedgerRows(database, smallCity()));

  test("the documents behind every cell by service and class add up to it", async () => {
    await expectEveryCell(agingArgs({ asOf: "2026-09-30" }), ["service", "class"]);
  });

  test("only the largest are shown, all are counted", async () => {
    const args = agingArgs({ asOf: "2026-09-30" });
    const cell: DrillCell = { keys: { service: "water" }, bucket: null };
    const all = await behind(args, cell);
    const few = await drillDown(database, args, { cell, top: 2 });
    expect([few.count, few.totalCents]).toEqual([all.count, all.totalCents]);
    expect(few.documents).toEqual(all.documents.slice(0, 2));
    const none = await drillDown(database, args, { cell, top: 0 });
    expect([none.count, none.totalCents, none.documents]).toEqual([all.count, all.totalCents, []]);
  });

  test("a bucket that the aging does not have is refused by name", async () => {
    const asked = drillDown(database, agingArgs({ asOf: "2026-09-30" }), {
      cell: { keys: {}, bucket: "1-45" },
      top: 5,
    });
    await expect(asked).rejects.toThrow(/no bucket "1-45".*not_due, 1-30/);
  });
});
