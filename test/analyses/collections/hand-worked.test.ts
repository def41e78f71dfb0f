import { type CollectionsArgs, collectionsArgs } from "../../../src/analyses/collections/collections-args";
import type { CollectionsResult } from "../../../src/analyses/collections/collections-result";
import { runCollections } from "../../../src/analyses/collections/run-collections";
import type { Database } from "../../../src/ports/database";
import { type ChargeRow, type LedgerRows, loadLedgerRows, type PaymentRow } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function bill(charge_id: string, bill_date: string, due_date: string, amount_cents: number): ChargeRow {
  return { charge_id, account_id: "A", bill_date, due_date, amount_cents, bill_id: `bill ${charge_id[0] ?? ""}` };
}

function paid(payment_id: string, date: string, amount_cents: number, reverses: string | null = null): PaymentRow {
  return { payment_id, account_id: "A", date, amount_cents, reverses_payment_id: reverses };
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

/**
 * January's bill X of 100.00 (two lines) is paid by 60.00 on day 20 and 40.00 on day 35; February's bill Y of 80.00 is paid
 * on its due date; March's bill Z of 50.00 stays open.
 */
const quarter: LedgerRows = {
  charges: [
    bill("X1", "2026-01-10", "2026-01-31", 7000),
    bill("X2", "2026-01-10", "2026-01-31", 3000),
    bill("Y", "2026-02-10", "2026-03-03", 8000),
    bill("Z", "2026-03-10", "2026-04-01", 5000),
  ],
  payments: [paid("P1", "2026-01-30", 6000), paid("P2", "2026-02-14", 4000), paid("P3", "2026-03-03", 8000)],
};
const firstQuarter = { from: "2026-01-01", to: "2026-03-31" };

test("a quarter by hand: receivables, sales, DSO, CEI", async () => {
  const result = await collect(quarter, firstQuarter);
  expect(result.period).toEqual({
    beginningCents: 0,
    salesCents: 23_000,
    endingCents: 5000,
    currentCents: 5000,
    days: 90,
    months: 3,
  });
  expect(result.daysSalesOutstanding).toBeCloseTo((5000 / 23_000) * 90, 10);
  expect(result.averageDaysDelinquent).toBe(0);
  expect(result.ceiTotalSales).toBe(100);
  expect(result.turnover).toBeCloseTo(23_000 / 2500, 10);
});

test("a bill of two lines is settled by the payment that settles the last of them", async () => {
  const { daysToPay } = await collect(quarter, firstQuarter);
  // X took 35 days and was 14 late, Y took 21 and was in time: weighted (35 × 100 + 21 × 80) / 180.
  expect(daysToPay).toEqual({
    billCount: 2,
    amountCents: 18_000,
    payDays: 56,
    payDaysCents: 35 * 10_000 + 21 * 8000,
    lateCount: 1,
    lateDays: 14,
    meanDays: 28,
    weightedMeanDays: (35 * 10_000 + 21 * 8000) / 18_000,
    meanDaysLate: 7,
    meanDaysLateOfLate: 14,
  });
});

test("a cohort's rate is shown at an age that every bill of its month has reached", async () => {
  const { cohorts } = await collect(quarter, { ...firstQuarter, horizons: [20, 30, 59, 60] });
  expect(cohorts).toMatchObject([
    {
      month: "2026-01-01",
      billedCents: 10_000,
      paidCents: 10_000,
      writtenOffCents: 0,
      adjustedCents: 0,
      paidWithinCents: [6000, 6000, 10_000, null],
    },
    {
      month: "2026-02-01",
      billedCents: 8000,
      paidCents: 8000,
      writtenOffCents: 0,
      adjustedCents: 0,
      paidWithinCents: [0, 8000, null, null],
    },
    {
      month: "2026-03-01",
      billedCents: 5000,
      paidCents: 0,
      writtenOffCents: 0,
      adjustedCents: 0,
      paidWithinCents: [null, null, null, null],
    },
  ]);
});

test("each month begins where the one before ended", async () => {
  const { months } = await collect(quarter, firstQuarter);
  expect(
    months.map(({ month, beginningCents, salesCents, paymentCents, endingCents }) => [
      month,
      beginningCents,
      salesCents,
      paymentCents,
      endingCents,
    ]),
  ).toEqual([
    ["2026-01-01", 0, 10_000, -6000, 4000],
    ["2026-02-01", 4000, 8000, -4000, 8000],
    ["2026-03-01", 8000, 5000, -8000, 5000],
  ]);
  // The 40.00 left of X at January's end are due on that very day, so not late: (100 − 40) / (100 − 40).
  expect(months.map(({ ceiTotalSales }) => ceiTotalSales)).toEqual([100, 100, 100]);
});

test("what is late at a month's end lowers the month's CEI", async () => {
  const charges = [bill("X", "2026-01-10", "2026-01-30", 10_000)];
  const { months } = await collect({ charges, payments: [paid("P", "2026-01-30", 6000)] }, firstQuarter);
  // January: (100 − 40) / (100 − 0 not due); later months bill nothing and collect nothing: 0 of 40.
  expect(months.map(({ ceiTotalSales }) => ceiTotalSales)).toEqual([60, 0, 0]);
});

test("a returned payment has settled nothing", async () => {
  const returned = { ...quarter, payments: [...(quarter.payments ?? []), paid("R", "2026-03-20", -8000, "P3")] };
  const { daysToPay, cohorts, movements, period } = await collect(returned, firstQuarter);
  expect(daysToPay.billCount).toBe(1);
  expect(cohorts[1]?.paidCents).toBe(0);
  expect([movements.paymentCents, period.endingCents]).toEqual([-10_000, 13_000]);
});

test("a bill that a write-off settles was not paid", async () => {
  const adjustments = [
    { adjustment_id: "W", account_id: "A", date: "2026-03-25", amount_cents: -5000, kind: "write_off" },
  ];
  const { daysToPay, cohorts, movements } = await collect({ ...quarter, adjustments }, firstQuarter);
  expect(daysToPay.billCount).toBe(2);
  expect(cohorts[2]).toMatchObject({ paidCents: 0, writtenOffCents: 5000, adjustedCents: 0 });
  expect(movements.adjustmentCents).toBe(-5000);
});

test("installments and refunds move receivables but are no sales", async () => {
  const extra = { ...bill("I", "2026-03-15", "2026-04-15", 700), kind: "installment" };
  const refund = { ...bill("F", "2026-03-16", "2026-03-16", 300), kind: "refund" };
  const result = await collect({ ...quarter, charges: [...(quarter.charges ?? []), extra, refund] }, firstQuarter);
  expect([result.period.salesCents, result.movements.otherCents, result.period.endingCents]).toEqual([
    23_000, 1000, 6000,
  ]);
  expect(result.cohorts[2]?.billedCents).toBe(5000);
});

test("a negative charge line lowers the sales", async () => {
  const credit = bill("N", "2026-03-20", "2026-03-20", -1000);
  const result = await collect({ ...quarter, charges: [...(quarter.charges ?? []), credit] }, firstQuarter);
  expect([result.period.salesCents, result.period.endingCents]).toEqual([22_000, 4000]);
});

test("money received before the bill pays it on the day it is billed", async () => {
  const early = { charges: [bill("X", "2026-02-10", "2026-03-03", 1000)], payments: [paid("P", "2026-01-20", 1000)] };
  const { daysToPay, cohorts } = await collect(early, { from: "2026-02-01", to: "2026-03-31", horizons: [30] });
  expect([daysToPay.billCount, daysToPay.payDays, daysToPay.meanDays]).toEqual([1, 0, 0]);
  expect(cohorts[0]?.paidWithinCents).toEqual([1000]);
});

test("explicit applications say which bill a payment settles", async () => {
  const rows = {
    charges: [bill("X", "2026-01-10", "2026-01-31", 1000), bill("Y", "2026-02-10", "2026-03-03", 1000)],
    payments: [paid("P", "2026-02-20", 1000)],
    applications: [{ from_id: "P", to_id: "Y", amount_cents: 1000, date: "2026-02-20" }],
  };
  const { daysToPay, cohorts } = await collect(rows, { from: "2026-01-01", to: "2026-03-31" });
  expect([daysToPay.payDays, cohorts.map(({ paidCents }) => paidCents)]).toEqual([10, [0, 1000]]);
});

test("an idle period has no quotients", async () => {
  const result = await collect({}, { from: "2026-01-01", to: "2026-01-31" });
  expect([result.daysSalesOutstanding, result.ceiTotalSales, result.turnover, result.daysToPay.meanDays]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect([result.cohorts, result.months.length]).toEqual([[], 1]);
});

test("a period that ends before it begins is refused in a sentence", async () => {
  await expect(collect({}, { from: "2026-02-01", to: "2026-01-31" })).rejects.toThrow(/swap the two dates/);
});

test("billing months before the period are followed where they are asked for, and change no measure of the period", async () => {
  const march = await collect(quarter, { from: "2026-03-01", to: "2026-03-31", cohortsFrom: "2026-01-01" });
  const alone = await collect(quarter, { from: "2026-03-01", to: "2026-03-31" });
  expect(march.cohorts.map(({ month, billedCents }) => [month, billedCents])).toEqual([
    ["2026-01-01", 10_000],
    ["2026-02-01", 8000],
    ["2026-03-01", 5000],
  ]);
  expect(alone.cohorts.map(({ month }) => month)).toEqual(["2026-03-01"]);
  expect(march.period).toEqual(alone.period);
  expect(march.daysToPay).toEqual(alone.daysToPay);
});
