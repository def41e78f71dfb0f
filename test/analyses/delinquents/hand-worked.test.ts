import { type DelinquentsArgs, delinquentsArgs } from "../../../src/analyses/delinquents/delinquents-args";
import type { DelinquentAccount, DelinquentsResult } from "../../../src/analyses/delinquents/delinquents-result";
import { runDelinquents } from "../../../src/analyses/delinquents/run-delinquents";
import type { Database } from "../../../src/ports/database";
import {
  type AccountRow,
  type ChargeRow,
  type LedgerRows,
  loadLedgerRows,
  type PaymentRow,
} from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

const AS_OF = "2026-06-30";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function listed(rows: LedgerRows, asked: Partial<DelinquentsArgs> = {}): Promise<DelinquentsResult> {
  await loadLedgerRows(database, rows);
  const result = await runDelinquents(database, delinquentsArgs({ asOf: AS_OF, names: "named", ...asked }));
  for (const check of result.checks) expect([check.name, check.leftCents]).toEqual([check.name, check.rightCents]);
  return result;
}

function bill(account_id: string, due_date: string, amount_cents = 10_000): ChargeRow {
  const charge_id = `C-${account_id}-${due_date}`;
  return {
    charge_id,
    bill_id: `B-${due_date}`,
    account_id,
    bill_date: `${due_date.slice(0, 7)}-01`,
    due_date,
    amount_cents,
  };
}

let number = 0;
function paid(account_id: string, date: string, amount_cents = 10_000, reverses: string | null = null): PaymentRow {
  return { payment_id: `P${number++}`, account_id, date, amount_cents, reverses_payment_id: reverses };
}

/** Bills of 100.00 due on the 21st; each paid on the day of its month that is given, or not at all. */
function habit(
  account_id: string,
  paidOn: Readonly<Record<string, number | null>>,
): Required<Pick<LedgerRows, "charges" | "payments">> {
  const months = Object.entries(paidOn);
  return {
    charges: months.map(([month]) => bill(account_id, `${month}-21`)),
    payments: months.flatMap(([month, day]) => (day === null ? [] : [paid(account_id, `${month}-${day}`)])),
  };
}

function only(result: DelinquentsResult): DelinquentAccount {
  const [account] = result.accounts;
  if (account === undefined || result.accounts.length !== 1) throw new Error(`${result.accounts.length} accounts`);
  return account;
}

test("exactly the limit is over it, a cent less is not", async () => {
  const charges = [bill("A", "2026-06-21", 50_000), bill("B", "2026-06-21", 49_999)];
  const { accounts, patterns } = await listed({ charges }, { limitCents: 50_000 });
  expect(accounts.map(({ account, patterns: own }) => [account, own.includes("over_limit")])).toEqual([
    ["A", true],
    ["B", false],
  ]);
  // 500.00 of 999.99 past due.
  expect(patterns.find(({ pattern }) => pattern === "over_limit")).toMatchObject({
    accounts: 1,
    pastDueCents: 50_000,
    share: 50_000 / 99_999,
  });
});

test("what is due on the as-of date is not late; a day later it is, by one day", async () => {
  const charges = [bill("A", AS_OF)];
  expect((await listed({ charges })).accounts).toEqual([]);
  expect(only(await listed({ charges }, { asOf: "2026-07-01" }))).toMatchObject({
    oldestDays: 1,
    oldestBucket: "1-30",
  });
});

test.each([
  ["on the due date", 21, 1, ["newly_late"]],
  ["the day after", 22, 4, ["repeat_late"]],
] as const)("three bills paid %s and one unpaid", async (_, day, lateBills, patterns) => {
  const months = { "2026-02": day, "2026-03": day, "2026-04": day, "2026-05": 10, "2026-06": null };
  // On the due date in time: only June's is late. The day after: three late, and June's.
  expect(only(await listed(habit("A", months)))).toMatchObject({ bills: 5, lateBills, patterns });
});

test.each([
  ["twelfth", ["2025-07", "2025-08"], 2],
  ["thirteenth", ["2025-06", "2025-07"], 1],
] as const)("a late bill that is the %s from the end", async (_, [late, next], lateBills) => {
  const rest = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
  const between = late === "2025-06" ? [next, "2025-08", ...rest] : [next, ...rest];
  const months = { [late]: 25, ...Object.fromEntries(between.map((month) => [month, 15])), "2026-06": null };
  const account = only(await listed(habit("A", months), { lateBills: 2 }));
  // June 2026 is unpaid; the other late bill counts while it stands among the newest twelve.
  expect(account).toMatchObject({ bills: 12, lateBills });
  expect(account.patterns.includes("repeat_late")).toBe(lateBills === 2);
});

test.each([
  ["2025-06-30", true],
  ["2025-07-01", false],
])("with an earlier late bill due on %s the account is newly late: %s", async (due, isNew) => {
  const charges = [bill("A", due), bill("A", "2026-06-21")];
  const { patterns, lateBills } = only(await listed({ charges, payments: [paid("A", "2025-09-01")] }));
  // The twelve months to June 30, 2026 begin on July 1, 2025.
  expect([patterns.includes("newly_late"), lateBills]).toEqual([isNew, 2]);
});

test("two unpaid bills, or one that is paid late besides an old one unpaid, are not newly late", async () => {
  const two = only(await listed(habit("A", { "2026-05": null, "2026-06": null })));
  expect([two.patterns, two.lateBills]).toEqual([[], 2]);
  const old = {
    charges: [bill("B", "2025-03-21"), bill("B", "2026-06-21", 5000)],
    payments: [paid("B", "2026-06-25", 5000)],
    applications: [{ from_id: "", to_id: "C-B-2026-06-21", amount_cents: 5000, date: "2026-06-25" }],
  };
  const [payment] = old.payments;
  const applications = old.applications.map((each) => ({ ...each, from_id: payment?.payment_id ?? "" }));
  const account = only(await listed({ ...old, applications }));
  expect([account.patterns, account.lateBills, account.pastDueCents]).toEqual([[], 2, 10_000]);
});

test.each<[string, Partial<AccountRow>, boolean]>([
  ["closed on the as-of date", { closed_date: AS_OF, status: "final" }, true],
  ["to be closed tomorrow", { closed_date: "2026-07-01", status: "final" }, false],
  ["final without a date", { status: "final" }, true],
  ["active", { status: "active" }, false],
])("an account %s", async (_, file, isFinal) => {
  const rows = { accounts: [{ account_id: "A", ...file }], charges: [bill("A", "2026-06-21")] };
  expect(only(await listed(rows)).patterns.includes("final")).toBe(isFinal);
});

test("a final account with a credit is not delinquent, and its credit stands apart", async () => {
  const accounts = [{ account_id: "A", status: "final" as const, closed_date: "2026-05-31" }];
  const rows = { accounts, charges: [bill("A", "2026-05-21")], payments: [paid("A", "2026-05-20", 12_500)] };
  const { accounts: owing, standing } = await listed(rows);
  expect(owing).toEqual([]);
  expect(standing).toEqual({
    pastDueCents: 0,
    pastDueCreditCents: 0,
    notDueCents: 0,
    unappliedCents: -2500,
    totalCents: -2500,
  });
});

test("a payment that is returned makes the bill late, and is no last payment", async () => {
  const payment = paid("A", "2026-05-20");
  const rows = {
    charges: [bill("A", "2026-05-21")],
    payments: [payment, paid("A", "2026-06-05", -10_000, payment.payment_id)],
  };
  // Before the return it is paid in time; from June 5 it is open since May 21: 40 days.
  expect((await listed(rows, { asOf: "2026-06-04" })).accounts).toEqual([]);
  expect(only(await listed(rows))).toMatchObject({
    lateBills: 1,
    oldestDays: 40,
    lastPayment: null,
    pastDueCents: 10_000,
  });
});

test("the last payment is what came on the last day, of two payments both", async () => {
  const payments = [paid("A", "2026-05-02", 700), paid("A", "2026-06-02", 1000), paid("A", "2026-06-02", 500)];
  const account = only(await listed({ charges: [bill("A", "2026-05-21")], payments }));
  expect(account.lastPayment).toEqual({ date: "2026-06-02", cents: 1500 });
  expect(account).toMatchObject({ pastDueCents: 7800, totalCents: 7800 });
});

test("a tenant is told from the account, an owner or an unknown account is none", async () => {
  const accounts = [
    { account_id: "A", occupancy: "tenant" as const },
    { account_id: "B", occupancy: "owner" as const },
  ];
  const charges = ["A", "B", "C"].map((account) => bill(account, "2026-06-21"));
  const { accounts: owing } = await listed({ accounts, charges });
  expect(owing.map(({ patterns }) => patterns.includes("tenant"))).toEqual([true, false, false]);
});

test("holds in force are named, ended and coming ones are not", async () => {
  const hold = (kind: string, start_date: string, end_date: string | null) => ({
    account_id: "A",
    kind,
    start_date,
    end_date,
  });
  const holds = [
    hold("medical", "2026-06-30", null),
    hold("dispute", "2026-06-01", AS_OF),
    hold("bankruptcy", "2026-01-01", "2026-06-29"),
    hold("other", "2026-07-01", null),
  ];
  expect(only(await listed({ charges: [bill("A", "2026-06-21")], holds })).holds).toEqual(["dispute", "medical"]);
});

test("a penalty on a bill is past due, but no bill of its own; a line without a bill number is one", async () => {
  const penalty = {
    ...bill("A", "2026-05-21", 1000),
    charge_id: "PEN",
    bill_date: "2026-05-25",
    due_date: "2026-05-25",
    kind: "penalty",
  };
  const single = { ...bill("A", "2026-06-21", 2000), bill_id: null, service: "sewer" };
  const account = only(await listed({ charges: [bill("A", "2026-05-21"), penalty, single] }));
  expect(account).toMatchObject({ bills: 2, lateBills: 2, pastDueCents: 13_000, services: ["sewer", "water"] });
});

test("a bill of two lines is in time when the last of them is", async () => {
  const second = { ...bill("A", "2026-05-21", 500), charge_id: "C2" };
  const june = bill("A", "2026-06-21");
  const payments = [paid("A", "2026-05-10"), paid("A", "2026-05-22", 500)];
  // 100.00 in time, the last 5.00 a day late.
  expect(only(await listed({ charges: [bill("A", "2026-05-21"), second, june], payments })).lateBills).toBe(2);
});

test("the largest come first, equal ones by account number, and no more of a pattern than asked for", async () => {
  const charges = ["B", "A", "D"].map((account) => bill(account, "2026-06-21")).concat(bill("C", "2026-06-21", 20_000));
  const { accounts, patterns } = await listed({ charges }, { top: 2 });
  expect(accounts.map(({ account }) => account)).toEqual(["C", "A", "B", "D"]);
  const newly = patterns.find(({ pattern }) => pattern === "newly_late");
  expect([newly?.accounts, newly?.listed.map(({ account }) => account)]).toEqual([4, ["C", "A"]]);
});

test("accounts by number of patterns are a partition of all", async () => {
  const accounts = [{ account_id: "A", occupancy: "tenant" as const, status: "final" as const }];
  const charges = [
    bill("A", "2026-06-21", 60_000),
    bill("B", "2026-06-21", 3000),
    bill("C", "2026-05-21"),
    bill("C", "2026-06-21"),
  ];
  const { overlap } = await listed({ accounts, charges });
  // A: newly late, tenant, final, over the limit. B: newly late. C: two late bills, no pattern.
  expect(overlap.map(({ accounts: count, pastDueCents }) => [count, pastDueCents])).toEqual([
    [1, 20_000],
    [1, 3000],
    [0, 0],
    [0, 0],
    [1, 60_000],
    [0, 0],
  ]);
});

test("under own dates a credit older than what is owed is a credit past due, counted apart", async () => {
  const rows = {
    charges: [bill("A", "2026-06-21"), { ...bill("B", "2026-07-21"), bill_date: "2026-06-10" }],
    payments: [paid("B", "2026-06-01", 4000)],
  };
  const { accounts, standing } = await listed(rows, { credits: "own" });
  expect(accounts.map(({ account }) => account)).toEqual(["A"]);
  expect(standing).toEqual({
    pastDueCents: 10_000,
    pastDueCreditCents: -4000,
    notDueCents: 10_000,
    unappliedCents: 0,
    totalCents: 16_000,
  });
});
