import { type CollectionsArgs, collectionsArgs } from "../../../src/analyses/collections/collections-args";
import type { CollectionsResult } from "../../../src/analyses/collections/collections-result";
import { runCollections } from "../../../src/analyses/collections/run-collections";
import { trendSentences } from "../../../src/analyses/collections/trend-sentences";
import type { Database } from "../../../src/ports/database";
import { type ChargeRow, type LedgerRows, loadLedgerRows, type PaymentRow } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function bill(charge_id: string, bill_date: string, amount_cents: number): ChargeRow {
  return { charge_id, account_id: "A", bill_date, due_date: bill_date, amount_cents };
}

function paid(payment_id: string, date: string, amount_cents: number, method: string | null = null): PaymentRow {
  return { payment_id, account_id: "A", date, amount_cents, method };
}

async function collect(
  rows: LedgerRows,
  args: Pick<CollectionsArgs, "from" | "to"> & Partial<CollectionsArgs>,
): Promise<CollectionsResult> {
  await loadLedgerRows(database, rows);
  const result = await runCollections(database, collectionsArgs(args));
  for (const check of result.checks) expect(check.leftCents).toBe(check.rightCents);
  return result;
}

const QUARTER = { from: "2026-01-01", to: "2026-03-31" };
const DAYS = { curveDays: [0, 30, 60] };

test("a month without bills has no cohort, no DSO and still a CEI of what was left to collect", async () => {
  const rows = { charges: [bill("X", "2026-01-10", 10_000)], payments: [paid("P", "2026-02-20", 4000)] };
  const { cohorts, months } = await collect(rows, QUARTER);
  expect(cohorts.map(({ month }) => month)).toEqual(["2026-01-01"]);
  expect(months.map(({ daysSalesOutstanding }) => daysSalesOutstanding)).toEqual([31, null, null]);
  // February: of 100.00 owed 40.00 came in; March: of 60.00 nothing.
  expect(months.map(({ ceiTotalSales }) => ceiTotalSales)).toEqual([0, 40, 0]);
});

test("bills that are all paid on their day are collected at day 0", async () => {
  const rows = { charges: [bill("X", "2026-01-10", 10_000)], payments: [paid("P", "2026-01-10", 10_000)] };
  const { curve, netCollectionRate, daysToPay } = await collect(rows, { ...QUARTER, ...DAYS });
  expect(curve).toEqual({
    // January's last day is 59 days before the end: its bills are not all 60 days old.
    days: [0, 30],
    lines: [{ label: "All months", of: { kind: "all" }, shares: [1, 1] }],
  });
  expect([netCollectionRate, daysToPay.meanDays]).toEqual([1, 0]);
});

test("money received before the bill counts at day 0", async () => {
  const rows = { charges: [bill("X", "2026-01-10", 10_000)], payments: [paid("P", "2025-12-28", 2500)] };
  const { curve } = await collect(rows, { ...QUARTER, ...DAYS });
  expect(curve.lines[0]?.shares).toEqual([0.25, 0.25]);
});

test("net collection: adjustments, write-offs and negative lines lower what could be collected", async () => {
  const rows: LedgerRows = {
    charges: [bill("X", "2026-01-10", 10_000), bill("N", "2026-01-15", -1000)],
    payments: [paid("P", "2026-02-01", 6300)],
    adjustments: [
      { adjustment_id: "L", account_id: "A", date: "2026-02-05", amount_cents: -500, kind: "leak" },
      { adjustment_id: "W", account_id: "A", date: "2026-03-05", amount_cents: -1500, kind: "write_off" },
    ],
  };
  const { periodBills, netCollectionRate, period } = await collect(rows, QUARTER);
  expect(periodBills).toEqual({ billedCents: 10_000, paidCents: 6300, adjustedCents: 1500, writtenOffCents: 1500 });
  // 63.00 of 100.00 − 10.00 − 5.00 − 15.00 = 70.00; 7.00 is still owed.
  expect([netCollectionRate, period.endingCents]).toEqual([0.9, 700]);
});

test("bills before the period are in no net collection rate of it", async () => {
  const rows = {
    charges: [bill("O", "2025-12-10", 5000), bill("X", "2026-02-10", 10_000)],
    payments: [paid("P", "2026-02-20", 9000)],
  };
  const { periodBills } = await collect(rows, { ...QUARTER, cohortsFrom: "2025-12-01" });
  // Oldest first: 50.00 to December's bill, 40.00 to February's.
  expect(periodBills).toMatchObject({ billedCents: 10_000, paidCents: 4000 });
});

/** Two checks and a card in the quarter, one check returned, one payment whose method nobody stated. */
const mixed: LedgerRows = {
  charges: [bill("X", "2026-01-05", 50_000)],
  payments: [
    paid("P1", "2026-01-31", 10_000, "Check"),
    paid("P2", "2026-02-15", 8000, " check "),
    { ...paid("P3", "2026-02-15", 12_000, "card"), fee_cents: 300 },
    paid("P4", "2026-03-15", 2000),
    { ...paid("R1", "2026-03-02", -8000), reverses_payment_id: "P2" },
    paid("Z", "2026-04-01", 700, "cash"),
  ],
};

test("payments by method: a return stands under the method it takes back, no method is not stated", async () => {
  const { paymentMix } = await collect(mixed, QUARTER);
  const none = { returnedCount: 0, returnedCents: 0 };
  expect(paymentMix.methods).toEqual([
    {
      method: "check",
      receivedCount: 2,
      receivedCents: 18_000,
      returnedCount: 1,
      returnedCents: 8000,
      feeCents: 0,
    },
    { method: "card", receivedCount: 1, receivedCents: 12_000, ...none, feeCents: 300 },
    { method: "not stated", receivedCount: 1, receivedCents: 2000, ...none, feeCents: 0 },
  ]);
});

test("payments by day of the month: the 15th came three times, the 31st twice", async () => {
  const { days } = (await collect(mixed, QUARTER)).paymentMix;
  expect(days[14]).toEqual({ day: 15, dayCount: 3, receivedCount: 3, receivedCents: 22_000 });
  expect(days[30]).toEqual({ day: 31, dayCount: 2, receivedCount: 1, receivedCents: 10_000 });
  expect(days.filter(({ receivedCount }) => receivedCount > 0)).toHaveLength(2);
});

test("the curve has a line for each calendar year, and for the oldest and newest month of one year", async () => {
  const charges = ["2025-12-10", "2026-01-10", "2026-02-10"].map((date, index) => bill(`C${index}`, date, 1000));
  const asked = { from: "2026-01-01", to: "2026-06-30", ...DAYS };
  const twoYears = await collect({ charges }, { ...asked, cohortsFrom: "2025-12-01" });
  expect(twoYears.curve.lines.map(({ label }) => label)).toEqual(["All months", "Billed in 2025", "Billed in 2026"]);
  const oneYear = await collect({ charges }, asked);
  expect(oneYear.curve.lines.map(({ label }) => label)).toEqual([
    "All months",
    "Billed in Jan 2026",
    "Billed in Feb 2026",
  ]);
});

/** Sixteen months from December 2024: 100.00 billed on the 1st, due on the 11th; unpaid at the month's end 1.00 more each month. */
function slowing(): LedgerRows {
  const months = Array.from({ length: 16 }, (_, index) => index);
  const date = (index: number, day: string) =>
    `${2024 + Math.floor((11 + index) / 12)}-${String(((11 + index) % 12) + 1).padStart(2, "0")}-${day}`;
  return {
    charges: months.map((index) => ({ ...bill(`C${index}`, date(index, "01"), 10_000), due_date: date(index, "11") })),
    // Owed at the end of month n is 10.00 + n: the first pays 90.00, each later one 99.00.
    payments: months.map((index) => paid(`P${index}`, date(index, "21"), index === 0 ? 9000 : 9900)),
  };
}

test("trends run over whole months after the one in which the ledger begins, and are told in words", async () => {
  const result = await collect(slowing(), { from: "2026-01-01", to: "2026-03-31" });
  expect([result.trendMonths.length, result.trendMonths[0]?.month]).toEqual([15, "2025-01-01"]);
  const [cei, dso] = result.trends;
  if (cei === undefined || dso === undefined) throw new Error("no trends");
  // CEI of month n: collected 99.00 of 109.00 + n; falls. DSO = (10 + n) / 100 × days: about 0.3 days a month.
  const rule = result.args.trendRule;
  expect(trendSentences(dso, rule)[0]).toBe(
    "DSO: whether it depends on the season cannot be told yet: 9 months are missing.",
  );
  expect(trendSentences(dso, rule)[1]).toMatch(
    /^DSO has risen by about 0\.3\d? days a month from January 2025 to March 2026 \(between 0\.\d+ and 0\.\d+ days, 95 % confidence; Mann–Kendall test, p < 0\.001\)\.$/,
  );
  expect(trendSentences(cei, rule)[1]).toMatch(/^CEI has fallen by about 0\.\d+ points a month/);
});

test("too few months say how many are missing", async () => {
  const result = await collect(slowing(), { from: "2026-01-01", to: "2026-03-31", trendFrom: "2025-07-15" });
  const dso = result.trends[1];
  if (dso === undefined) throw new Error("no trend");
  expect(trendSentences(dso, result.args.trendRule)).toEqual([
    "DSO: no trend can be claimed yet: 8 whole months are known, 12 are needed; 4 more.",
  ]);
});

test("cash that is the same every month but for the first has no trend to claim", async () => {
  const result = await collect(slowing(), { from: "2026-01-01", to: "2026-03-31" });
  const cash = result.trends.at(-1);
  if (cash?.trend.kind !== "judged") throw new Error("not judged");
  expect([cash.measure.kind, cash.trend.isTrend]).toEqual(["collected", false]);
  expect(trendSentences(cash, result.args.trendRule)[1]).toBe(
    "Cash collected: no trend can be claimed from January 2025 to March 2026: chance alone gives as much (Mann–Kendall test, p = 1.000).",
  );
});
