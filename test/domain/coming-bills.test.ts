import { comingBills } from "../../src/domain/coming-bills";

const BOUNDS = { growthLeast: 0.8, growthMost: 1.25 };
const year = (cents: number) => Array.from({ length: 12 }, (_, month) => cents + month);

test("two years of history: last year's month times the growth", () => {
  // 12 × 1000 + 66 and 12 × 1100 + 66.
  const { basis, growth, bases } = comingBills([...year(1000), ...year(1100)], 14, BOUNDS);
  expect([basis, growth]).toEqual(["last-year", 13_266 / 12_066]);
  expect(bases).toEqual([...year(1100), 1100, 1101]);
});

test.each([
  [500, 0.8],
  [2000, 1.25],
])("growth to %i stays within its bounds", (cents, growth) => {
  expect(comingBills([...year(1000), ...year(cents)], 1, BOUNDS).growth).toBe(growth);
});

test("less than two years: the mean of the last twelve months, without growth", () => {
  expect(comingBills([5000, 100, 200, 300], 2, BOUNDS)).toEqual({ basis: "mean", growth: 1, bases: [1400, 1400] });
  expect(comingBills([9999, ...year(1000)], 1, BOUNDS).bases).toEqual([1005.5]);
});

test("no history, or nothing billed two years ago, grows by nothing", () => {
  expect(comingBills([], 1, BOUNDS)).toEqual({ basis: "mean", growth: 1, bases: [0] });
  expect(comingBills([...year(0).fill(0), ...year(100)], 1, BOUNDS).growth).toBe(1);
});
