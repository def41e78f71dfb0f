import {
  averageDaysDelinquent,
  bestPossibleDso,
  ceiMonthlySales,
  ceiTotalSales,
  daysSalesOutstanding,
  receivablesTurnover,
} from "../../src/domain/collection-measure";
import cei from "../fixtures/cases/aging/26-cei-two-published-answers.json";

/** The same data for which two pages publish 55.93 and 79.63. */
const published = {
  beginningCents: Number(cei.inputs.beginning) * 100,
  salesCents: Number(cei.inputs.sales) * 100,
  endingCents: Number(cei.inputs.ending_total) * 100,
  currentCents: Number(cei.inputs.ending_current) * 100,
  days: 92,
  months: cei.inputs.months,
};

test("CEI with the total sales of the period equals the published 79.63", () => {
  expect(ceiTotalSales(published)).toBeCloseTo(Number(cei.expected.cei_total_sales), 2);
});

test("CEI with the sales of a month equals the published 55.93", () => {
  expect(ceiMonthlySales(published)).toBeCloseTo(Number(cei.expected.cei_monthly_average_sales), 2);
});

test("in one month the two forms of CEI are one", () => {
  expect(ceiMonthlySales({ ...published, months: 1 })).toBe(ceiTotalSales(published));
});

test("DSO is receivables in days of sales, and its parts add up", () => {
  const period = { ...published, salesCents: 90_000, endingCents: 45_000, currentCents: 30_000, days: 90 };
  expect(daysSalesOutstanding(period)).toBe(45);
  expect(bestPossibleDso(period)).toBe(30);
  expect(averageDaysDelinquent(period)).toBe(15);
});

test("turnover is sales by mean receivables", () => {
  expect(receivablesTurnover({ ...published, salesCents: 90_000, beginningCents: 10_000, endingCents: 20_000 })).toBe(
    6,
  );
});

test("nothing billed gives no figure rather than an infinite one", () => {
  const idle = { beginningCents: 0, salesCents: 0, endingCents: 0, currentCents: 0, days: 30, months: 1 };
  const measures = [
    daysSalesOutstanding,
    bestPossibleDso,
    averageDaysDelinquent,
    ceiTotalSales,
    ceiMonthlySales,
    receivablesTurnover,
  ];
  expect(measures.map((measure) => measure(idle))).toEqual([null, null, null, null, null, null]);
});

test("everything collected but what is not due is 100 percent", () => {
  expect(ceiTotalSales({ ...published, endingCents: 359_000 })).toBe(100);
});
