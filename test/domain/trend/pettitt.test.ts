import { pettittTest } from "../../../src/domain/trend/pettitt";

/** Pettitt (1979), Table 1: K = 232, p = 0.0146, the change after the 17th of 40 values. */
const PUBLISHED = [
  -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02, -0.81, 1.66,
  1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1, 0.8, 1.29, 0.49, -0.07,
  1.18, 3.29, 1.84,
];

test("the worked example of Pettitt's own paper", () => {
  const { statistic, before, probability } = pettittTest(PUBLISHED);
  expect([statistic, before]).toEqual([232, 17]);
  expect(probability).toBeCloseTo(0.0146, 4);
});

test("a level that jumps once is found where it jumps", () => {
  // Ranks 1.5, 3, 1.5, 5.5, 4, 5.5: after three values U = 2 · 6 − 3 · 7 = −9; p = 2 exp(−486/252) = 0.29.
  const { statistic, before, probability } = pettittTest([1, 2, 1, 9, 8, 9]);
  expect([statistic, before]).toEqual([9, 3]);
  expect(probability).toBeCloseTo(0.2907, 4);
});

test("equal values change nowhere", () => {
  expect(pettittTest([3, 3, 3, 3])).toEqual({ statistic: 0, before: 0, probability: 1 });
});
