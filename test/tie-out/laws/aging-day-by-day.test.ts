import fc from "fast-check";
import { type AgingArgs, agingArgs } from "../../../src/analyses/aging/aging-args";
import type { AgingResult } from "../../../src/analyses/aging/aging-result";
import { runAging } from "../../../src/analyses/aging/run-aging";
import { agingBucketIndex } from "../../../src/domain/aging-bucket";
import { daysBetween } from "../../../src/domain/calendar";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { anyDay, anyLedger } from "../../support/random-ledger";
import { type SimulatedItem, simulateOpenItems } from "../../support/receivable-simulator";

/** More in a long run: `LEDGERS=500 ENGINE=native`. */
const LEDGERS = Number(process.env["LEDGERS"] ?? 6);
const ENGINE = process.env["ENGINE"] === "native" ? "native" : "wasm";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(ENGINE);
});
afterAll(() => database.close());

const questions = fc.record({ asOf: anyDay, later: anyDay, fifoScope: fc.constantFrom("account", "service") });

test("open items of random books equal a count through the books, day by day", async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, questions, async (rows, { asOf, later, fifoScope }) => {
      await loadLedgerRows(database, rows);
      for (const credits of ["fifo", "own", "separate"] as const) {
        await expectSimulated(rows, agingArgs({ asOf, credits, fifoScope, termsDays: 15, lists: ["items"] }));
      }
      await expectSimulated(rows, agingArgs({ asOf, knownOn: later, fifoScope, termsDays: 15, lists: ["items"] }));
      await expectSimulated(
        rows,
        agingArgs({ asOf: later, basis: "bill", fifoScope, termsDays: 15, lists: ["items"] }),
      );
    }),
    { numRuns: LEDGERS },
  );
});

async function expectSimulated(rows: LedgerRows, args: AgingArgs): Promise<void> {
  const result = await runAging(database, { ...args, by: ["account", "service"] });
  const simulated = simulateOpenItems(rows, args);
  expect(byId(toSimulated(result))).toEqual(byId(simulated));
  expect(result.buckets.map((each) => [each.count, each.amountCents])).toEqual(inBuckets(simulated, args));
  const unapplied = simulated.filter((item) => item.unapplied);
  expect([result.unappliedCreditsCount, result.unappliedCreditsCents]).toEqual([unapplied.length, sum(unapplied)]);
  expect(result.groups.reduce((total, group) => total + group.total, 0)).toBe(result.totalCents);
  expect(result.checks.map((check) => check.leftCents - check.rightCents)).toEqual([0]);
}

function toSimulated(result: AgingResult): readonly SimulatedItem[] {
  return (result.items ?? []).map(({ id, accountId, service, date, dueDate, openCents, bucket }) => {
    return { id, accountId, service, date, dueDate, openCents, unapplied: bucket === "unapplied_credit" };
  });
}

function inBuckets(items: readonly SimulatedItem[], { asOf, basis, edges }: AgingArgs): readonly (readonly number[])[] {
  return [0, ...edges].concat(0).map((_, index) => {
    const own = items.filter((item) => {
      const days = daysBetween(basis === "bill" ? item.date : item.dueDate, asOf);
      return !item.unapplied && agingBucketIndex(days, edges) === index;
    });
    return [own.length, sum(own)];
  });
}

function sum(items: readonly SimulatedItem[]): number {
  return items.reduce((total, item) => total + item.openCents, 0);
}

function byId(items: readonly SimulatedItem[]): readonly SimulatedItem[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.openCents - b.openCents));
}
