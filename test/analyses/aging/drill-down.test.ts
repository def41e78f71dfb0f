import { type AgingArgs, agingArgs } from "../../../src/analyses/aging/aging-args";
import { drillDown } from "../../../src/analyses/aging/drill-down";
import type { DrillCell } from "../../../src/analyses/aging/drill-cell";
import type { Database } from "../../../src/ports/database";
import { documentsBehind } from "../../support/documents-behind";
import { type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { smallCity } from "../../support/small-city";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

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
    const { documents: found } = await documentsBehind(
      database,
      agingArgs({ asOf: "2026-03-31", ...asked }),
      everything,
    );
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
    const [first] = (await documentsBehind(database, agingArgs({ asOf: "2026-03-31" }), everything)).documents;
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

  test("only the largest are shown, all are counted", async () => {
    const args = agingArgs({ asOf: "2026-09-30" });
    const cell: DrillCell = { keys: { service: "water" }, bucket: null };
    const all = await documentsBehind(database, args, cell);
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
