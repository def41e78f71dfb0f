import { collectionsArgs } from "../../src/analyses/collections/collections-args";
import type { CollectionsResult } from "../../src/analyses/collections/collections-result";
import { collectionsAnswer } from "../../src/app/collections-answer";

const args = collectionsArgs({ from: "2026-07-01", to: "2026-09-30", horizons: [30, 60, 365] });
const cohort = {
  billedCents: 20_000,
  paidCents: 15_000,
  writtenOffCents: 0,
  adjustedCents: 0,
  paidByDayCents: [],
};
/** Began with 100.00, billed 300.00, collected 250.00, adjusted -10.00: ends with 140.00, of which 90.00 is not due. */
const result: CollectionsResult = {
  args,
  period: { beginningCents: 10_000, salesCents: 30_000, endingCents: 14_000, currentCents: 9_000, days: 92, months: 3 },
  movements: { salesCents: 30_000, otherCents: 0, paymentCents: -25_000, adjustmentCents: -1_000 },
  daysSalesOutstanding: 42.933,
  bestPossibleDso: 27.6,
  averageDaysDelinquent: 15.333,
  ceiTotalSales: 83.871,
  ceiMonthlySales: null,
  turnover: 2.5,
  periodBills: { billedCents: 60_000, paidCents: 45_000, writtenOffCents: 4_000, adjustedCents: 6_000 },
  netCollectionRate: 0.9,
  monthlyCei: { median: null, unusual: [] },
  months: [],
  cohorts: [
    { ...cohort, month: "2026-07-01", paidWithinCents: [10_000, 14_000, null] },
    { ...cohort, month: "2026-08-01", paidWithinCents: [12_000, null, null] },
    { ...cohort, month: "2026-09-01", billedCents: 0, paidWithinCents: [0, null, null] },
  ],
  daysToPay: {
    billCount: 2,
    amountCents: 25_000,
    payDays: 50,
    payDaysCents: 600_000,
    lateCount: 1,
    lateDays: 8,
    meanDays: 25,
    weightedMeanDays: 24,
    meanDaysLate: 4,
    meanDaysLateOfLate: null,
  },
  curve: { days: [], lines: [] },
  paymentMix: { methods: [], days: [] },
  trendMonths: [],
  trends: [],
  checks: [{ name: "Movements", label: "Movements lead to the end", leftCents: 14_000, rightCents: 14_000 }],
  conventions: ["Both days count."],
};
const answer = collectionsAnswer(result, { id: "collections", title: "Collections", sheets: [] });

test("the figures are rounded to one decimal, and a measure without a base says so", () => {
  expect(answer.figures.map(({ value }) => value)).toEqual(["$140.00", "42.9", "15.3", "83.9 %", "no bills", "90.0 %"]);
});

test("both forms of the effectiveness index are named", () => {
  expect(answer.figures.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["CEI, total sales", "CEI, sales per month"]),
  );
});

test("a billing month is a point; what is not old enough, or was not billed, has no share", () => {
  const points = answer.charts.flatMap((chart) => (chart.kind === "lines" ? chart.points : []));
  expect(points).toEqual([
    { label: "Jul 2026", shares: [0.5, 0.7] },
    { label: "Aug 2026", shares: [0.6, null] },
    { label: "Sep 2026", shares: [null, null] },
  ]);
});

test("a line that no month is old enough for is left out", () => {
  expect(answer.charts.flatMap((chart) => (chart.kind === "lines" ? chart.series : []))).toEqual([
    "30 days",
    "60 days",
  ]);
});

test("the movements lead from the beginning to the end", () => {
  expect(
    answer.tables.find(({ title }) => title === "From beginning to end")?.rows.map(([, amount]) => amount),
  ).toEqual(["$100.00", "$300.00", "$0.00", "-$250.00", "-$10.00"]);
  expect(answer.tables.find(({ title }) => title === "From beginning to end")?.total).toEqual([
    "Ending receivables",
    "$140.00",
  ]);
});

test("title and copy name the period", () => {
  expect(answer.title).toBe("Collections, July 1, 2026 to September 30, 2026");
  expect(answer.fileName).toBe("collections-2026-07-01-to-2026-09-30.xlsx");
});

test("curve, payments and trends are shown where there are any", () => {
  const methods = [
    { method: "ach", receivedCount: 3, receivedCents: 7_500, returnedCount: 1, returnedCents: 2_000, feeCents: 0 },
    { method: "not stated", receivedCount: 1, receivedCents: 2_500, returnedCount: 0, returnedCents: 0, feeCents: 0 },
  ];
  const lines = [{ label: "All months", of: { kind: "all" } as const, shares: [0.25, 0.5] }];
  const trend = { kind: "too-few", months: 3, missingMonths: 9 } as const;
  const fuller = collectionsAnswer(
    {
      ...result,
      curve: { days: [0, 30], lines },
      paymentMix: { methods, days: [] },
      trends: [{ measure: { kind: "dso" }, trend }],
    },
    { id: "collections", title: "Collections", sheets: [] },
  );
  expect(fuller.charts[0]).toMatchObject({
    kind: "lines",
    head: "After the bill date",
    points: [
      { label: "0 days", shares: [0.25] },
      { label: "30 days", shares: [0.5] },
    ],
  });
  expect(fuller.tables.find(({ title }) => title === "How customers paid")?.rows).toEqual([
    ["ach", "3", "$75.00", "75.0 %", "1"],
    ["not stated", "1", "$25.00", "25.0 %", "0"],
  ]);
  expect(fuller.tables.find(({ title }) => title === "Trends")?.rows).toEqual([
    ["Too few whole months to claim a trend for: DSO; at most 9 more are needed to reach 12."],
  ]);
});
