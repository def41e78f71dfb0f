import fc from "fast-check";
import { type AgingArgs, agingArgs, type AgingKey } from "../../../src/analyses/aging/aging-args";
import { drillDown } from "../../../src/analyses/aging/drill-down";
import type { DrillCell, DrillResult } from "../../../src/analyses/aging/drill-cell";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
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

describe("worked by hand", () => {
  const A = "0017";
  const bill = (charge_id: string, due_date: string, amount_cents: number) => ({
    charge_id,
    account_id: A,
    bill_id: `of ${charge_id}`,
    bill_date: "2026-01-01",
    due_date,
    amount_cents,
  });
  const paid = (payment_id: string, date: string, amount_cents: number, reverses_payment_id: string | null = null) => ({
    payment_id,
    account_id: A,
    date,
    amount_cents,
    reverses_payment_id,
  });
  const everything: DrillCell = { keys: { account: A }, bucket: null };
  const documents = async (rows: LedgerRows, asked: Partial<AgingArgs> = {}) => {
    await loadLedgerRows(database, rows);
    const { documents: found } = await behind(agingArgs({ asOf: "2026-03-31", ...asked }), everything);
    return found.map(({ id, kind, openCents, applied }) => [
      id,
      kind,
      openCents,
      applied.map((each) => [each.id, each.kind, each.date, each.cents]),
    ]);
  };

  test("a bill in part paid by two credits shows both, the older first, each from the day it counts", async () => {
    // 40.00 less 10.00 (March 5) and 2.50 (March 9) = 27.50
    const rows = {
      charges: [bill("C", "2026-01-21", 4000)],
      payments: [paid("P", "2026-03-05", 1000)],
      adjustments: [{ adjustment_id: "J", account_id: A, date: "2026-03-09", amount_cents: -250 }],
    };
    expect(await documents(rows)).toEqual([
      [
        "C",
        "charge",
        2750,
        [
          ["P", "payment", "2026-03-05", 1000],
          ["J", "adjustment", "2026-03-09", 250],
        ],
      ],
    ]);
    const [first] = (await behind(agingArgs({ asOf: "2026-03-31" }), everything)).documents;
    // January 21 to March 31: 10 + 28 + 31 = 69 days.
    expect(first).toMatchObject({ billId: "of C", accountId: A, days: 69, bucket: "61-90", amountCents: 4000 });
  });

  test("an unapplied payment shows what it was used for", async () => {
    // 50.00 paid for 40.00: 10.00 is left.
    const rows = { charges: [bill("C", "2026-01-21", 4000)], payments: [paid("P", "2026-03-05", 5000)] };
    expect(await documents(rows)).toEqual([["P", "payment", -1000, [["C", "charge", "2026-03-05", -4000]]]]);
  });

  test("an explicit application counts before what is left goes to the oldest", async () => {
    const rows = {
      charges: [bill("OLD", "2026-01-21", 3000), bill("NEW", "2026-02-21", 2000)],
      payments: [paid("P", "2026-02-05", 2500)],
      applications: [{ from_id: "P", to_id: "NEW", amount_cents: 1500, date: "2026-02-10" }],
    };
    // OLD: 30.00 - 10.00 left of P; NEW: 20.00 - 15.00.
    expect(await documents(rows)).toEqual([
      ["OLD", "charge", 2000, [["P", "payment", "2026-02-05", 1000]]],
      ["NEW", "charge", 500, [["P", "payment", "2026-02-10", 1500]]],
    ]);
    // Set apart, the rest of the payment settles nothing.
    expect(await documents(rows, { credits: "separate" })).toEqual([
      ["OLD", "charge", 3000, []],
      ["P", "payment", -1000, [["NEW", "charge", "2026-02-10", -1500]]],
      ["NEW", "charge", 500, [["P", "payment", "2026-02-10", 1500]]],
    ]);
  });

  test("more taken back than was paid is owed: the return less the payment it took back", async () => {
    // 45.00 returned of a payment of 40.00: 5.00 is owed as of the return, and the bill of 60.00 is open again.
    const rows = {
      charges: [bill("C", "2026-01-21", 6000)],
      payments: [paid("P", "2026-02-05", 4000), paid("R", "2026-02-20", -4500, "P")],
    };
    expect(await documents(rows)).toEqual([
      ["C", "charge", 6000, []],
      ["R", "returned payment", 500, [["P", "payment", "2026-02-20", 4000]]],
    ]);
  });

  test("money paid back that reverses no payment is a document of its own", async () => {
    expect(await documents({ payments: [paid("R", "2026-02-20", -700)] })).toEqual([
      ["R", "returned payment", 700, []],
    ]);
  });
});

describe("in the small city", () => {
  beforeAll(() => loadLedgerRows(database, smallCity()));

  test("the documents behind every cell by service add up to it", async () => {
    await expectEveryCell(agingArgs({ asOf: "2026-09-30" }), ["service"]);
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
