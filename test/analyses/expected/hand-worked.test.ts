import { type ExpectedArgs, expectedArgs } from "../../../src/analyses/expected/expected-args";
import type { ExpectedResult } from "../../../src/analyses/expected/expected-result";
import { runExpected } from "../../../src/analyses/expected/run-expected";
import type { Database } from "../../../src/ports/database";
import { type ChargeRow, type LedgerRows, loadLedgerRows, type PaymentRow } from "../../support/ledger-rows";
import { openTestDatabase } from "../../support/open-database";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function bill(account_id: string, bill_date: string, amount_cents: number, service = "water"): ChargeRow {
  return { charge_id: `C${account_id}${bill_date}${service}`, account_id, bill_date, amount_cents, service };
}

let number = 0;
function paid(account_id: string, date: string, amount_cents: number, reverses: string | null = null): PaymentRow {
  return { payment_id: `P${number++}`, account_id, date, amount_cents, reverses_payment_id: reverses };
}

async function foresee(rows: LedgerRows, asked: Partial<ExpectedArgs> = {}): Promise<ExpectedResult> {
  await loadLedgerRows(database, rows);
  const args = expectedArgs({ asOf: "2026-03-31", historyFrom: "2026-01-01", months: 2, leastHistory: 1, ...asked });
  const result = await runExpected(database, args);
  for (const check of result.checks) expect(check.leftCents).toBe(check.rightCents);
  return result;
}

/**
 * Three bills of 100.00, each of its own account.
 * | billed | paid in its month | a month later | two months later | open |
 * | Jan | 60 | 30 | 5 written off | 5 |
 * | Feb | 70 | 20 | | 10 |
 * | Mar | 50 | | | 50 |
 */
const quarter: LedgerRows = {
  charges: [bill("A", "2026-01-05", 10_000), bill("B", "2026-02-05", 10_000), bill("C", "2026-03-05", 10_000)],
  payments: [
    paid("A", "2026-01-31", 6000),
    paid("A", "2026-02-01", 3000),
    paid("B", "2026-02-28", 7000),
    paid("B", "2026-03-15", 2000),
    paid("C", "2026-03-31", 5000),
  ],
  adjustments: [{ adjustment_id: "W", account_id: "A", date: "2026-03-20", amount_cents: -500, kind: "write_off" }],
};

test("the curve by hand: what was paid of what was open, older ages together", async () => {
  const { forecast } = await foresee(quarter);
  // Month 0: 180 of 300. Month 1: 50 of the 70 open of January and February. From month 2: 0 paid, 5 credited, of 10 open.
  const [first, second, third, fourth] = forecast.curve;
  expect(forecast.olderFrom).toBe(2);
  expect(first).toMatchObject({ openShare: 1, otherShare: 0 });
  expect(first?.cashShare).toBeCloseTo(0.6, 12);
  expect(second?.openShare).toBeCloseTo(0.4, 12);
  expect(second?.cashShareOfOpen).toBeCloseTo(50 / 70, 12);
  expect(second?.cashShare).toBeCloseTo(0.4 * (50 / 70), 12);
  expect([third?.cashShareOfOpen, third?.otherShareOfOpen]).toEqual([0, 0.5]);
  expect(fourth?.openShare).toBeCloseTo(0.4 * (20 / 70) * 0.5, 12);
});

test("the months by hand: March's open bill at age 1, the older ones at nothing, bills to come at the mean of 100.00", async () => {
  const { months, forecast } = await foresee(quarter);
  expect(forecast.open).toEqual([
    { age: 1, amountCents: 1500 },
    { age: 0, amountCents: 5000 },
  ]);
  // April: 50.00 × 50/70 = 35.714 of March's, 60.00 of April's. May: nothing of March's; 60.00 of May's, 28.571 of April's.
  expect(months).toEqual([
    { month: "2026-04-01", fromOpenCents: 3571, fromComingCents: 6000, aheadCents: 0, totalCents: 9571 },
    { month: "2026-05-01", fromOpenCents: 0, fromComingCents: 8857, aheadCents: 0, totalCents: 8857 },
  ]);
});

test("what is not collected of the open bills is credited or still open", async () => {
  const { outlook, standing } = await foresee(quarter);
  // Of March's 50.00: 35.71 paid, 7.14 credited, 7.14 open. Of the older 15.00, half is credited each month: 3.75 open.
  expect(standing).toEqual({ openBillsCents: 6500, otherCents: 0, creditCents: 0, totalCents: 6500 });
  expect(outlook.collectedCents).toBe(3571);
  expect(outlook.stillOpenCents).toBe(Math.round(714.2857 + 375));
  expect(outlook.collectedCents + outlook.creditedCents + outlook.stillOpenCents).toBe(6500);
});

test("the back-test by hand: made after January and after February, from what was known then", async () => {
  const { backTest, reliability } = await foresee(quarter);
  // After January: no age past month 0 is known, so nothing of its 40.00; 60 % of a bill of 100.00. Received: 30 + 70.
  // After February: 65 % of a bill, and 30 of 40 at a later age; 40.00 open × 0.75 + 65.00. Received: 20 + 50.
  expect(backTest.months.map(({ next }) => next)).toEqual([
    { expected: 6000, actual: 10_000 },
    { expected: 9500, actual: 7000 },
  ]);
  expect(backTest.months.map(({ nextThree }) => nextThree)).toEqual([null, null]);
  expect(backTest.next.mape).toBeCloseTo((0.4 + 25 / 70) / 2, 12);
  expect(backTest.next.wape).toBeCloseTo(65 / 170, 12);
  expect(backTest.next.bias).toBeCloseTo(-15 / 170, 12);
  expect(reliability).toBe(
    "The last 2 forecasts of one month missed by 37.9 % on average (38.2 % of all dollars), 8.8 % too low in all.",
  );
});

test("three months ahead are tried where they are over", async () => {
  const { backTest } = await foresee(quarter, { asOf: "2026-04-30", historyFrom: "2026-01-01" });
  // After January: 60.00 of each coming bill in its own month, none later: 180.00. Received February to April: 30 + 70 + 20 + 50 + 0.
  expect(backTest.months[0]?.nextThree).toEqual({ expected: 18_000, actual: 17_000 });
});

test("a bill from before the history runs off with the oldest ages", async () => {
  const old = bill("Z", "2025-11-10", 8000);
  const rows = {
    ...quarter,
    charges: [...(quarter.charges ?? []), old],
    payments: [...(quarter.payments ?? []), paid("Z", "2025-12-01", 3000), paid("Z", "2026-03-02", 1000)],
  };
  const { forecast, months } = await foresee(rows);
  // Open when January, February and March began: 50 + 50 + 50 of it, and 10 of January's in March; 10 paid, 5 credited.
  expect(forecast.curve[2]?.cashShareOfOpen).toBeCloseTo(10 / 160, 12);
  expect(forecast.curve[2]?.otherShareOfOpen).toBeCloseTo(5 / 160, 12);
  expect(forecast.open[0]).toEqual({ age: 1, amountCents: 1500 + 4000 });
  // 55.00 × 1/16, and March's 35.714.
  expect(months[0]?.fromOpenCents).toBe(Math.round(5500 / 16 + 3571.4286));
});

test("money paid ahead is cash of the month it comes in, and no cash when it settles a later bill", async () => {
  const rows = {
    charges: [bill("A", "2026-01-05", 10_000), bill("A", "2026-02-05", 10_000), bill("A", "2026-03-05", 10_000)],
    payments: [paid("A", "2026-01-10", 25_000), paid("A", "2026-03-20", 11_000)],
  };
  const { forecast, standing, months } = await foresee(rows);
  // January: 250 received, 100 on its bill: 150 ahead. February: its bill is settled from the 150. March: 50 from it, 50 paid; 60 more are left.
  expect(forecast.curve[0]?.cashShare).toBeCloseTo(150 / 300, 12);
  expect(forecast.curve[0]?.otherShare).toBeCloseTo(150 / 300, 12);
  expect(forecast.aheadCents).toBeCloseTo((15_000 + 0 + 6000) / 3, 8);
  expect(standing).toEqual({ openBillsCents: 0, otherCents: 0, creditCents: -6000, totalCents: -6000 });
  // 50.00 of a bill of 100.00, and 70.00 ahead.
  expect(months[0]).toMatchObject({ fromOpenCents: 0, fromComingCents: 12_000, aheadCents: 7000 });
});

test("a returned payment is taken out of the month in which it came in, and its excess stands on no bill", async () => {
  const kept = paid("A", "2026-01-10", 10_000);
  const rows = {
    charges: [bill("A", "2026-01-05", 10_000)],
    payments: [kept, paid("A", "2026-03-02", -10_400, kept.payment_id)],
  };
  const { forecast, standing, backTest } = await foresee(rows);
  expect(forecast.curve[0]?.cashShare).toBe(0);
  expect(standing).toMatchObject({ openBillsCents: 10_000, otherCents: 400 });
  expect(backTest.months.map(({ next }) => next.actual)).toEqual([0, 0]);
});

test("with two years of bills a coming month is last year's times the growth, and services add up", async () => {
  const months = Array.from({ length: 24 }, (_, index) => index);
  const day = (month: number) => `${2024 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, "0")}-10`;
  const amount = (month: number) => (month < 12 ? 10_000 : 10_500) + (month % 12 === 0 ? 1000 : 0);
  const rows = {
    charges: months.flatMap((month) => [bill("A", day(month), amount(month)), bill("A", day(month), 3333, "sewer")]),
    payments: months.map((month) => paid("A", day(month), amount(month) + 3333)),
  };
  const asked = { asOf: "2025-12-31", historyFrom: "2024-01-01", months: 3 };
  const { forecast, months: expected, services } = await foresee(rows, asked);
  // 12 × 133.33 + 10.00 = 1609.96 and 12 × 138.33 + 10.00 = 1669.96; every bill is paid on its day.
  const growth = 1669.96 / 1609.96;
  expect(forecast.coming.growth).toBeCloseTo(growth, 12);
  expect(expected.map(({ totalCents }) => totalCents)).toEqual([
    Math.round(14_833 * growth),
    Math.round(13_833 * growth),
    Math.round(13_833 * growth),
  ]);
  expect(services.map(({ service }) => service)).toEqual(["sewer", "water"]);
  for (const [index, month] of expected.entries()) {
    const sum = services.reduce((total, each) => total + (each.months[index]?.fromComingCents ?? 0), 0);
    expect(sum).toBe(month.fromComingCents - month.aheadCents);
  }
  expect(services[0]?.months[1]?.fromComingCents).toBe(Math.round(3333 * growth));
});

test("an empty ledger expects nothing and says that nothing could be tried", async () => {
  const { months, reliability, backTest } = await foresee({}, { leastHistory: 6 });
  expect(months.map(({ totalCents }) => totalCents)).toEqual([0, 0]);
  expect([backTest.months, backTest.next.mape]).toEqual([[], null]);
  expect(reliability).toMatch(/too short/);
});

test.each([
  [{ asOf: "2026-03-30" }, /2026-03-30 is no month's last day\. Take 2026-03-31/],
  [{ historyFrom: "2026-04-01" }, /begins on 2026-04-01, after 2026-03-31/],
])("%j is refused in a sentence", async (asked, message) => {
  await expect(foresee(quarter, asked)).rejects.toThrow(message);
});
