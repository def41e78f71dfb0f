import { type AgingArgs, agingArgs } from "../../../src/analyses/aging/aging-args";
import type { AgingResult } from "../../../src/analyses/aging/aging-result";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { type ChargeRow, type LedgerRows, loadLedgerRows, type PaymentRow } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const A = "0017";

function bill(charge_id: string, bill_date: string, due_date: string | null, amount_cents: number): ChargeRow {
  return { charge_id, account_id: A, bill_date, due_date, amount_cents };
}

function paid(
  payment_id: string,
  date: string,
  amount_cents: number,
  reverses_payment_id: string | null = null,
): PaymentRow {
  return { payment_id, account_id: A, date, amount_cents, reverses_payment_id };
}

async function age(rows: LedgerRows, args: Pick<AgingArgs, "asOf"> & Partial<AgingArgs>): Promise<AgingResult> {
  await loadLedgerRows(database, rows);
  const result = await runAging(database, agingArgs({ lists: ["items", "accounts"], ...args }));
  for (const check of result.checks) expect(check.leftCents).toBe(check.rightCents);
  return result;
}

/** Open cents by id; a document that is settled is absent. */
function open(result: AgingResult): Record<string, number> {
  return Object.fromEntries((result.items ?? []).map(({ id, openCents }) => [id, openCents]));
}

function bucketOf(result: AgingResult, id: string): string | undefined {
  return result.items?.find((item) => item.id === id)?.bucket;
}

describe("an empty ledger", () => {
  it("owes nothing, in every bucket", async () => {
    const result = await age({}, { asOf: "2026-10-31" });
    expect([result.totalCents, result.unappliedCreditsCents, result.items, result.accounts]).toEqual([0, 0, [], []]);
    expect(result.buckets.map(({ count, amountCents }) => [count, amountCents])).toEqual(Array(6).fill([0, 0]));
  });
});

describe("a bill", () => {
  const rows = { charges: [bill("B", "2024-01-30", "2024-02-29", 5000)] };

  it.each([
    ["2024-01-29", undefined],
    ["2024-01-30", "not_due"],
    ["2024-02-29", "not_due"],
    ["2024-03-01", "1-30"],
    ["2024-03-30", "1-30"],
    ["2024-03-31", "31-60"],
    ["2024-06-28", "91-120"],
    ["2024-06-29", "121+"],
  ])("due on a leap day stands at %s in %s", async (asOf, bucket) => {
    expect(bucketOf(await age(rows, { asOf }), "B")).toBe(bucket);
  });

  it("ages from its bill date on that basis", async () => {
    expect(bucketOf(await age(rows, { asOf: "2024-03-01", basis: "bill" }), "B")).toBe("31-60");
  });

  it("without a due date is due after the terms, and is listed", async () => {
    const result = await age({ charges: [bill("B", "2026-01-01", null, 5000)] }, { asOf: "2026-02-01", termsDays: 30 });
    expect([bucketOf(result, "B"), result.missingDueDates]).toEqual(["1-30", { count: 1, sample: ["B"] }]);
    const later = await age({ charges: [bill("B", "2026-01-01", null, 5000)] }, { asOf: "2026-02-01", termsDays: 31 });
    expect(bucketOf(later, "B")).toBe("not_due");
  });

  it("paid on the as-of date is paid; a day earlier it is open", async () => {
    const settled = { ...rows, payments: [paid("P", "2024-03-31", 5000)] };
    expect(open(await age(settled, { asOf: "2024-03-31" }))).toEqual({});
    expect(open(await age(settled, { asOf: "2024-03-30" }))).toEqual({ B: 5000 });
  });

  it("of nothing is nothing", async () => {
    const result = await age({ charges: [bill("B", "2026-01-01", "2026-01-20", 0)] }, { asOf: "2026-03-01" });
    expect([result.items, result.buckets.map(({ count }) => count)]).toEqual([[], [0, 0, 0, 0, 0, 0]]);
  });

  it("of an account that is not on file has an unknown class", async () => {
    const result = await age(rows, { asOf: "2024-03-31", by: ["class", "account"] });
    expect(result.groups.map(({ key }) => key)).toEqual([{ class: "unknown", account: A }]);
  });
});

describe("a credit that no application uses", () => {
  const rows = {
    charges: [bill("OLD", "2026-01-01", "2026-01-21", 3000), bill("NEW", "2026-02-01", "2026-02-21", 3000)],
    payments: [paid("P", "2026-02-10", 4000)],
  };

  it("pays the oldest due first, then part of the next", async () => {
    expect(open(await age(rows, { asOf: "2026-03-31" }))).toEqual({ NEW: 2000 });
  });

  it("stays in the bucket of its own date under the policy own", async () => {
    const result = await age(rows, { asOf: "2026-03-31", credits: "own" });
    expect(open(result)).toEqual({ OLD: 3000, NEW: 3000, P: -4000 });
    expect(bucketOf(result, "P")).toBe("31-60");
    expect(result.buckets.map(({ amountCents }) => amountCents)).toEqual([0, 0, -1000, 3000, 0, 0]);
  });

  it("stands apart under the policy separate", async () => {
    const result = await age(rows, { asOf: "2026-03-31", credits: "separate" });
    expect([result.unappliedCreditsCents, result.unappliedCreditsCount, result.totalCents]).toEqual([-4000, 1, 2000]);
  });

  it("larger than everything open is an unapplied credit for the rest, on the newest payment", async () => {
    const more = { ...rows, payments: [...rows.payments, paid("P2", "2026-03-01", 2500)] };
    const result = await age(more, { asOf: "2026-03-31" });
    expect(open(result)).toEqual({ P2: -500 });
    expect([result.unappliedCreditsCents, result.totalCents]).toEqual([-500, -500]);
  });

  it("received before the bill waits for it", async () => {
    expect(open(await age(rows, { asOf: "2025-12-31" }))).toEqual({});
    const early = { ...rows, payments: [paid("P", "2025-12-15", 1000)] };
    expect(open(await age(early, { asOf: "2025-12-31" }))).toEqual({ P: -1000 });
    expect(open(await age(early, { asOf: "2026-01-01" }))).toEqual({ OLD: 2000 });
  });

  it("goes by due date, not by bill date: a fee due at once comes before the bill that was issued first", async () => {
    const fee = { ...rows, charges: [...rows.charges, bill("FEE", "2026-02-05", "2026-02-05", 1500)] };
    expect(open(await age(fee, { asOf: "2026-02-10" }))).toEqual({ FEE: 500, NEW: 3000 });
    expect(open(await age({ ...fee, payments: [paid("P", "2026-02-03", 4000)] }, { asOf: "2026-02-04" }))).toEqual({
      NEW: 2000,
    });
  });

  it("may be a negative charge line or a reducing adjustment as well", async () => {
    const credits = {
      charges: [...rows.charges, bill("CR", "2026-02-15", null, -1000)],
      adjustments: [{ adjustment_id: "J", account_id: A, date: "2026-02-16", amount_cents: -500 }],
    };
    expect(open(await age(credits, { asOf: "2026-03-31" }))).toEqual({ OLD: 1500, NEW: 3000 });
  });
});

describe("credits within account and service", () => {
  const rows = {
    charges: [
      { ...bill("W", "2026-01-01", "2026-01-21", 3000), service: "water" },
      { ...bill("S", "2026-01-01", "2026-01-21", 2000), service: "sewer" },
    ],
    payments: [{ ...paid("P", "2026-02-01", 2500), service: "sewer" }, paid("Q", "2026-02-02", 700)],
  };

  it("stay within the service they name; what names none stays unapplied", async () => {
    const result = await age(rows, { asOf: "2026-03-31", fifoScope: "service", by: ["service"] });
    expect(open(result)).toEqual({ W: 3000, P: -500, Q: -700 });
    expect(result.groups.map(({ key, unapplied }) => [key.service, unapplied])).toEqual([
      ["none", -700],
      ["sewer", -500],
      ["water", 0],
    ]);
  });

  it("cover the whole account otherwise", async () => {
    expect(open(await age(rows, { asOf: "2026-03-31" }))).toEqual({ W: 1800 });
  });
});

describe("a returned payment", () => {
  const charges = [bill("B1", "2026-01-01", "2026-01-21", 3000), bill("B2", "2026-02-01", "2026-02-21", 2000)];
  const applied = (to_id: string, amount_cents: number, date: string) => ({ from_id: "P", to_id, amount_cents, date });
  const applications = [applied("B1", 3000, "2026-02-05"), applied("B2", 1000, "2026-02-05")];

  it("in full opens its bills again at their original age", async () => {
    const rows = {
      charges,
      payments: [paid("P", "2026-02-05", 4000), paid("R", "2026-02-20", -4000, "P")],
      applications,
    };
    expect(open(await age(rows, { asOf: "2026-02-19" }))).toEqual({ B2: 1000 });
    const after = await age(rows, { asOf: "2026-02-20" });
    expect(open(after)).toEqual({ B1: 3000, B2: 2000 });
    expect(bucketOf(after, "B1")).toBe("1-30");
  });

  it("in part ends what was applied last", async () => {
    const rows = {
      charges,
      payments: [paid("P", "2026-02-05", 4000), paid("R", "2026-02-20", -1500, "P")],
      applications,
    };
    expect(open(await age(rows, { asOf: "2026-02-20" }))).toEqual({ B1: 500, B2: 2000 });
  });

  it("twice in part adds up, and more than the payment is owed as of its own date", async () => {
    const payments = [
      paid("P", "2026-02-05", 4000),
      paid("R1", "2026-02-20", -2500, "P"),
      paid("R2", "2026-03-01", -1800, "P"),
    ];
    const result = await age({ charges, payments, applications }, { asOf: "2026-03-31" });
    expect(open(result)).toEqual({ B1: 3000, B2: 2000, R2: 300 });
    expect(bucketOf(result, "R2")).toBe("1-30");
  });

  it("without applications gives the credit up again", async () => {
    const rows = { charges, payments: [paid("P", "2026-02-05", 4000), paid("R", "2026-02-20", -4000, "P")] };
    expect(open(await age(rows, { asOf: "2026-02-19" }))).toEqual({ B2: 1000 });
    expect(open(await age(rows, { asOf: "2026-02-20" }))).toEqual({ B1: 3000, B2: 2000 });
  });

  it("of another account, or of a later payment, is money owed", async () => {
    const payments = [paid("P", "2026-02-05", 400), { ...paid("R", "2026-02-20", -400, "P"), account_id: "0018" }];
    expect(open(await age({ payments }, { asOf: "2026-03-31" }))).toEqual({ P: -400, R: 400 });
    const before = [paid("P", "2026-02-05", 400), paid("R", "2026-02-04", -400, "P")];
    expect(open(await age({ payments: before }, { asOf: "2026-02-04" }))).toEqual({ R: 400 });
  });

  it("that was not yet entered did not open the bill", async () => {
    const late = { ...paid("R", "2026-02-20", -4000, "P"), entered_at: "2026-03-05T09:00:00" };
    const rows = { charges, payments: [paid("P", "2026-02-05", 4000), late], applications };
    expect(open(await age(rows, { asOf: "2026-02-28", knownOn: "2026-03-04" }))).toEqual({ B2: 1000 });
    expect(open(await age(rows, { asOf: "2026-02-28", knownOn: "2026-03-05" }))).toEqual({ B1: 3000, B2: 2000 });
  });
});

describe("an explicit application", () => {
  const charges = [bill("B1", "2026-01-01", "2026-01-21", 3000), bill("B2", "2026-02-01", "2026-02-21", 2000)];

  it("counts before the oldest due is paid, and what it leaves pays the oldest", async () => {
    const applications = [{ from_id: "P", to_id: "B2", amount_cents: 2000, date: "2026-02-05" }];
    const rows = { charges, payments: [paid("P", "2026-02-05", 2500)], applications };
    expect(open(await age(rows, { asOf: "2026-03-31" }))).toEqual({ B1: 2500 });
  });

  it("of an early date waits for both documents", async () => {
    const applications = [{ from_id: "P", to_id: "B2", amount_cents: 1000, date: "2026-01-02" }];
    const rows = { charges, payments: [paid("P", "2026-01-15", 1000)], applications };
    expect(open(await age(rows, { asOf: "2026-01-31", credits: "separate" }))).toEqual({ B1: 3000, P: -1000 });
    expect(open(await age(rows, { asOf: "2026-02-01", credits: "separate" }))).toEqual({ B1: 3000, B2: 1000 });
  });

  it("beyond the bill shows the excess as negative in the bill's bucket", async () => {
    const applications = [{ from_id: "P", to_id: "B1", amount_cents: 3500, date: "2026-02-05" }];
    const result = await age(
      { charges, payments: [paid("P", "2026-02-05", 3500)], applications },
      { asOf: "2026-02-28" },
    );
    expect(open(result)).toEqual({ B1: -500, B2: 2000 });
    expect(bucketOf(result, "B1")).toBe("31-60");
    expect(result.totalCents).toBe(1500);
  });

  it("beyond the payment leaves the excess owed at the payment's date, and the total true", async () => {
    const applications = [{ from_id: "P", to_id: "B1", amount_cents: 3000, date: "2026-02-05" }];
    const result = await age(
      { charges, payments: [paid("P", "2026-02-05", 1000)], applications },
      { asOf: "2026-02-28" },
    );
    expect([open(result), result.totalCents]).toEqual([{ B2: 2000, P: 2000 }, 4000]);
  });

  it("of documents that are not there counts for nothing", async () => {
    const applications = [{ from_id: "NONE", to_id: "B1", amount_cents: 100, date: "2026-02-05" }];
    expect(open(await age({ charges, applications }, { asOf: "2026-02-28" }))).toEqual({ B1: 3000, B2: 2000 });
  });

  it("takes the payment when a payment and a charge share a number", async () => {
    const same = [bill("7", "2026-01-01", "2026-01-21", 3000), bill("8", "2026-01-01", "2026-01-21", 1000)];
    const applications = [{ from_id: "7", to_id: "8", amount_cents: 1000, date: "2026-02-05" }];
    const rows = { charges: same, payments: [paid("7", "2026-02-05", 1000)], applications };
    expect(open(await age(rows, { asOf: "2026-02-28" }))).toEqual({ 7: 3000 });
  });
});

describe("an increasing adjustment", () => {
  it("ages from its own due date, else from its date", async () => {
    const adjustment = { account_id: A, date: "2026-03-01", amount_cents: 900, kind: "transfer_in" };
    const adjustments = [
      { ...adjustment, adjustment_id: "KEPT", due_date: "2025-11-30" },
      { ...adjustment, adjustment_id: "BARE" },
    ];
    const result = await age({ adjustments }, { asOf: "2026-03-31" });
    expect([bucketOf(result, "KEPT"), bucketOf(result, "BARE")]).toEqual(["121+", "1-30"]);
  });
});

describe("what was known", () => {
  it("counts a back-dated bill only from the day it was entered", async () => {
    const rows = { charges: [{ ...bill("B", "2026-01-01", "2026-01-21", 500), entered_at: "2026-02-10T23:59:59" }] };
    expect(open(await age(rows, { asOf: "2026-01-31", knownOn: "2026-02-09" }))).toEqual({});
    expect(open(await age(rows, { asOf: "2026-01-31", knownOn: "2026-02-10" }))).toEqual({ B: 500 });
    expect(open(await age(rows, { asOf: "2026-01-31" }))).toEqual({ B: 500 });
  });
});

test("bucket edges that do not increase are refused in a sentence", async () => {
  await loadLedgerRows(database, {});
  await expect(runAging(database, agingArgs({ asOf: "2026-01-31", edges: [60, 30] }))).rejects.toThrow(/30,60,90,120/);
});

test("groups by any keys add up to the whole", async () => {
  const charges = ["0017", "0018", "0019"].flatMap((account_id, index) =>
    ["water", "sewer"].map((service) => ({
      ...bill(`${account_id}${service}`, "2026-01-01", "2026-01-21", 1000 + index),
      account_id,
      service,
    })),
  );
  const accounts = [
    { account_id: "0017", customer_class: "residential", cycle: "1" },
    { account_id: "0018", customer_class: "commercial", cycle: "2" },
    { account_id: "0019", customer_class: "residential", cycle: null },
  ];
  const result = await age({ accounts, charges }, { asOf: "2026-01-31", by: ["class", "cycle", "service"] });
  expect(result.groups.map(({ key, total }) => [key.class, key.cycle, key.service, total])).toEqual([
    ["commercial", "2", "sewer", 1001],
    ["commercial", "2", "water", 1001],
    ["residential", "1", "sewer", 1000],
    ["residential", "1", "water", 1000],
    ["residential", "unknown", "sewer", 1002],
    ["residential", "unknown", "water", 1002],
  ]);
  expect(result.byClass.map(({ key, total }) => [key.class, total])).toEqual([
    ["commercial", 2002],
    ["residential", 4004],
  ]);
  expect(result.accounts?.map(({ key, total }) => [key.account, key.class, total])).toEqual([
    ["0017", "residential", 2000],
    ["0018", "commercial", 2002],
    ["0019", "residential", 2004],
  ]);
});
