import { type AgingArgs, agingArgs } from "../../../src/analyses/aging/aging-args";
import type { AgedGroup, AgingResult } from "../../../src/analyses/aging/aging-result";
import { runAging } from "../../../src/analyses/aging/run-aging";
import type { Database } from "../../../src/ports/database";
import { type HoldRow, type LedgerRows, loadLedgerRows } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";
import { smallCity } from "../../support/small-city";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function age(rows: LedgerRows, args: Partial<AgingArgs> = {}): Promise<AgingResult> {
  await loadLedgerRows(database, rows);
  const result = await runAging(database, agingArgs({ asOf: "2026-10-31", lists: ["items", "accounts"], ...args }));
  for (const check of result.checks) expect(check.leftCents).toBe(check.rightCents);
  return result;
}

const totals = (groups: readonly AgedGroup[], key: "hold" | "source" | "inside" | "occupancy" | "account") =>
  groups.map((group) => [group.key[key], group.total]);

/** A bill of September 10 due September 30, 31 days before the as-of date. */
const bill = (account_id: string, amount_cents: number, service = "water") => ({
  charge_id: `${account_id}-${service}`,
  account_id,
  service,
  bill_date: "2026-09-10",
  due_date: "2026-09-30",
  amount_cents,
});

describe("a hold", () => {
  const hold = (kind: string, start_date: string, end_date: string | null = null, account_id = "A"): HoldRow => ({
    account_id,
    kind,
    start_date,
    end_date,
  });
  const charges = [bill("A", 1000), bill("B", 200)];

  it.each([
    ["from its first day", [hold("dispute", "2026-10-31")], "dispute"],
    ["not the day before", [hold("dispute", "2026-11-01")], "none"],
    ["to its last day", [hold("medical", "2026-09-01", "2026-10-31")], "medical"],
    ["not the day after", [hold("medical", "2026-09-01", "2026-10-30")], "none"],
    ["without an end for good", [hold("other", "2020-01-01")], "other"],
    ["a dispute before a medical one", [hold("medical", "2026-01-01"), hold("dispute", "2026-10-01")], "dispute"],
    ["a bankruptcy before a dispute", [hold("dispute", "2026-01-01"), hold("bankruptcy", "2026-10-01")], "bankruptcy"],
    [
      "an arrangement before any other",
      [hold("other", "2026-01-01"), hold("arrangement", "2026-10-01")],
      "arrangement",
    ],
    [
      "one in force before a graver one that ended",
      [hold("other", "2026-01-01"), hold("bankruptcy", "2026-01-01", "2026-10-30")],
      "other",
    ],
  ])("counts %s", async (_, holds, name) => {
    const result = await age({ charges, holds });
    expect(result.byHold.find((group) => group.total !== 200 && group.key.hold === name)?.total).toBe(
      name === "none" ? 1200 : 1000,
    );
  });

  it("keeps what it holds apart by age, and with the rest it is the whole", async () => {
    const later = { ...bill("A", 300, "sewer"), due_date: "2026-11-20" };
    const result = await age(
      { charges: [...charges, later], holds: [hold("dispute", "2026-10-01")] },
      { by: ["hold", "service"] },
    );
    expect(result.byHold).toEqual([
      { key: { hold: "dispute" }, buckets: [300, 0, 1000, 0, 0, 0], unapplied: 0, total: 1300, count: 2 },
      { key: { hold: "none" }, buckets: [0, 0, 200, 0, 0, 0], unapplied: 0, total: 200, count: 1 },
    ]);
    expect(result.groups.map(({ key, total }) => [key.hold, key.service, total])).toEqual([
      ["dispute", "sewer", 300],
      ["dispute", "water", 1000],
      ["none", "water", 200],
    ]);
  });
});

test("the utility's services are one revenue source, every other service the city's other receivables", async () => {
  const services = ["water", "sewer", "storm", "solid_waste", "weed cutting", "alarm fee"];
  const payments = [{ payment_id: "P", account_id: "B", date: "2026-10-01", amount_cents: 50 }];
  const result = await age({ charges: services.map((service, index) => bill("A", 100 + index, service)), payments });
  // 100 + 101 + 102 + 103 = 406; 104 + 105 = 209; a payment that names no service is of none.
  expect(totals(result.bySource, "source")).toEqual([
    ["none", -50],
    ["other receivables", 209],
    ["utility", 406],
  ]);
});

test("inside and outside the city and the occupancy are always there", async () => {
  const accounts = [
    { account_id: "A", inside_city: true, occupancy: "owner" as const },
    { account_id: "B", inside_city: false, occupancy: "tenant" as const },
  ];
  const result = await age({ accounts, charges: [bill("A", 1), bill("B", 20), bill("C", 300)] });
  expect(totals(result.byInside, "inside")).toEqual([
    ["inside", 1],
    ["outside", 20],
    ["unknown", 300],
  ]);
  expect(totals(result.byOccupancy, "occupancy")).toEqual([
    ["owner", 1],
    ["tenant", 20],
    ["unknown", 300],
  ]);
});

describe("a minimum balance of 25.00", () => {
  /** A owes 24.99, B exactly 25.00, C 60.00 on two bills, D is in credit by 10.00, E by 25.00, F is even. */
  const rows: LedgerRows = {
    accounts: ["A", "B", "C", "D", "E", "F"].map((account_id) => ({ account_id, customer_class: "residential" })),
    charges: [bill("A", 2499), bill("B", 2500), bill("C", 4000), bill("C", 2000, "sewer"), bill("F", 700)],
    payments: [
      { payment_id: "D1", account_id: "D", date: "2026-10-05", amount_cents: 1000 },
      { payment_id: "E1", account_id: "E", date: "2026-10-06", amount_cents: 2500 },
    ],
    adjustments: [{ adjustment_id: "F1", account_id: "F", date: "2026-10-20", amount_cents: -700 }],
  };
  // 24.99 + 25.00 + 60.00 - 10.00 - 25.00 = 74.99
  const TOTAL = 7499;

  it("lists accounts of 25.00 and more, and the smaller ones in one row: the list adds up to what is owed", async () => {
    const result = await age(rows, { minimumCents: 2500 });
    expect(result.totalCents).toBe(TOTAL);
    expect(totals(result.accounts ?? [], "account")).toEqual([
      ["B", 2500],
      ["C", 6000],
      ["accounts below $25.00", 1499],
    ]);
    expect(result.creditBalances).toMatchObject({
      totalCents: -2500,
      accounts: [{ key: { account: "E" }, total: -2500 }],
    });
    expect(2500 + 6000 + 1499 - 2500).toBe(TOTAL);
    // A's bill and D's credit: two accounts, two documents. F owes nothing and has nothing open.
    expect(result.belowMinimum).toMatchObject({ minimumCents: 2500, accounts: 2 });
    expect(result.belowMinimum?.group).toMatchObject({
      buckets: [0, 0, 2499, 0, 0, 0],
      unapplied: -1000,
      count: 2,
      accounts: 2,
    });
    expect(result.items?.map(({ id }) => id)).toEqual(["B-water", "C-sewer", "C-water", "E1"]);
  });

  it("counts an account's whole balance, not what it owes for one service", async () => {
    const result = await age(rows, { minimumCents: 2500, by: ["service", "account"] });
    expect(result.groups.map(({ key, total, accounts }) => [key.service, key.account, total, accounts])).toEqual([
      ["none", "E", -2500, undefined],
      ["none", "accounts below $25.00", -1000, 1],
      ["sewer", "C", 2000, undefined],
      ["water", "B", 2500, undefined],
      ["water", "C", 4000, undefined],
      ["water", "accounts below $25.00", 2499, 1],
    ]);
  });

  it("that no account is below leaves no row, and one that all are below leaves that row alone", async () => {
    const none = await age(rows, { minimumCents: 1 });
    expect([none.belowMinimum?.accounts, none.accounts?.length, none.creditBalances?.accounts.length]).toEqual([
      0, 3, 2,
    ]);
    const all = await age(rows, { minimumCents: 1_000_000, lists: ["accounts"] });
    expect(totals(all.accounts ?? [], "account")).toEqual([["accounts below $10,000.00", TOTAL]]);
    expect(all.creditBalances).toEqual({ totalCents: 0, accounts: [] });
  });

  it("below 0 is refused", async () => {
    await expect(age(rows, { minimumCents: -1 })).rejects.toThrow(/0 or more/);
  });
});

test("unapplied credit is split by what it is, with its oldest date", async () => {
  const credits = {
    charges: [{ ...bill("A", -300), bill_date: "2026-08-02" }],
    payments: [
      { payment_id: "P1", account_id: "B", date: "2026-10-02", amount_cents: 500 },
      { payment_id: "P2", account_id: "C", date: "2026-09-15", amount_cents: 40 },
    ],
    adjustments: [{ adjustment_id: "J", account_id: "D", date: "2026-10-03", amount_cents: -7 }],
  };
  const result = await age(credits, { lists: [] });
  expect(result.unapplied).toEqual([
    { kind: "payment", count: 2, amountCents: -540, oldestDate: "2026-09-15" },
    { kind: "adjustment", count: 1, amountCents: -7, oldestDate: "2026-10-03" },
    { kind: "charge", count: 1, amountCents: -300, oldestDate: "2026-08-02" },
  ]);
  expect((await age(credits, { lists: [], credits: "own" })).unapplied).toEqual([]);
});

test("by calendar month the same balances stand in the month they were due", async () => {
  const due = (account_id: string, due_date: string, amount_cents: number) => ({
    ...bill(account_id, amount_cents),
    due_date,
  });
  const charges = [
    due("A", "2026-10-15", 1),
    due("B", "2026-10-14", 20),
    due("C", "2026-10-01", 300),
    due("D", "2026-09-30", 4000),
    due("E", "2026-08-31", 50000),
  ];
  const result = await age({ charges }, { asOf: "2026-10-15", bucketsBy: "months", months: 2 });
  expect(result.buckets.map(({ bucket, amountCents }) => [bucket, amountCents])).toEqual([
    ["not_due", 1],
    ["2026-10", 320],
    ["2026-09", 4000],
    ["before-2026-09", 50000],
  ]);
  expect(result.items?.map(({ bucket }) => bucket)).toEqual([
    "not_due",
    "2026-10",
    "2026-10",
    "2026-09",
    "before-2026-09",
  ]);
  await expect(age({}, { bucketsBy: "months", months: 0 })).rejects.toThrow(/whole number of months/);
});

test("in the small city every breakdown and every list is the whole", async () => {
  const result = await age(smallCity(), { asOf: "2026-09-30", minimumCents: 10_000, by: ["account", "source"] });
  const { byService, byClass, byCycle, bySource, byInside, byOccupancy, byHold, groups, accounts, creditBalances } =
    result;
  for (const each of [byService, byClass, byCycle, bySource, byInside, byOccupancy, byHold, groups]) {
    expect(each.reduce((sum, { total }) => sum + total, 0)).toBe(result.totalCents);
  }
  const listed = (accounts ?? []).reduce((sum, { total }) => sum + total, 0);
  expect(listed + (creditBalances?.totalCents ?? 0)).toBe(result.totalCents);
  const items = (result.items ?? []).reduce((sum, { openCents }) => sum + openCents, 0);
  expect(items + (result.belowMinimum?.group.total ?? 0)).toBe(result.totalCents);
  expect(result.belowMinimum?.accounts).toBeGreaterThan(0);
  expect(creditBalances?.accounts.every(({ total }) => total <= -10_000)).toBe(true);
});
