import { cutTriangle, openAtStart, paidAhead, type SettlementTriangle } from "../../src/domain/settlement-triangle";

const none = { cashCents: 0, otherCents: 0 };
/** Two months from number 100: 50.00 billed in the first (20 paid, then 10 paid and 5 credited), 30.00 in the second (30 paid). */
const triangle: SettlementTriangle = {
  firstMonth: 100,
  cohorts: [
    {
      billedCents: 5000,
      settled: [
        { cashCents: 2000, otherCents: 0 },
        { cashCents: 1000, otherCents: 500 },
      ],
    },
    { billedCents: 3000, settled: [none, { cashCents: 3000, otherCents: 0 }] },
  ],
  before: { billedCents: 800, settled: [{ cashCents: 100, otherCents: 0 }, none] },
  receivedCents: [2600, 4000],
};

test.each([
  [0, 5000],
  [1, 3000],
  [2, 1500],
])("what is open of the first cohort when month %i begins is %i cents", (month, cents) => {
  const [cohort] = triangle.cohorts;
  expect(cohort && openAtStart(cohort, month)).toBe(cents);
});

test("what was received beyond the bills of a month was paid ahead, or without a bill", () => {
  // 26.00 less 20.00 and 1.00 on the old bill; 40.00 less 10.00 and 30.00; a month beyond the triangle has nothing.
  expect([0, 1, 2].map((month) => paidAhead(triangle, month))).toEqual([500, 0, 0]);
});

test("a cut triangle knows no later bill, settlement or payment", () => {
  expect(cutTriangle(triangle, 100)).toEqual({
    firstMonth: 100,
    cohorts: [{ billedCents: 5000, settled: [{ cashCents: 2000, otherCents: 0 }] }],
    before: { billedCents: 800, settled: [{ cashCents: 100, otherCents: 0 }] },
    receivedCents: [2600],
  });
  expect(cutTriangle(triangle, 101)).toEqual(triangle);
});
