import { kendallTest } from "../../../src/domain/trend/kendall-test";
import { ANALYTE } from "./published-series";

test("four values by Gilbert (1987, p. 211): five pairs rise, one falls", () => {
  expect(kendallTest([[10, 15, 14, 20]]).score).toBe(4);
});

test("the variance allows for ties: Gilbert (1987, p. 211), three zeros, two of 23, three of 24", () => {
  // [9·8·23 − 3·2·11 − 2·1·9 − 3·2·11] / 18 = (1656 − 66 − 18 − 66) / 18 = 83.667
  expect(kendallTest([[23, 24, 0, 6, 0, 24, 24, 0, 23]]).variance).toBeCloseTo(83.667, 3);
});

test("three groups of ties by Van Belle and Hughes (1984, p. 129)", () => {
  // n = 10 with ties of 3, 2 and 2: (2250 − 66 − 18 − 18) / 18 = 119.33
  expect(kendallTest([[10, 14, 14, 14, 17, 22, 22, 23, 27, 27]]).variance).toBeCloseTo(119.33, 2);
});

test("three years of months: EPA Unified Guidance (2009), Example 14-10, z = 5.185", () => {
  const { score, variance, z, probability } = kendallTest(ANALYTE);
  // 35 of 36 pairs rise, one is tied; 11 months of 3·2·11/18 and one less 2·1·9/18: 43.
  expect([score, variance]).toEqual([35, 43]);
  expect(z).toBeCloseTo(5.1849514, 6);
  expect(probability).toBeCloseTo(2.16e-7, 8);
});

test.each([
  ["equal values", [[4, 4, 4]]],
  ["one value", [[4]]],
  ["no value", [[]]],
] as const)("%s have no trend", (_, groups) => {
  expect(kendallTest(groups)).toMatchObject({ score: 0, z: 0 });
  expect(kendallTest(groups).probability).toBeCloseTo(1, 6);
});

test("turned round in time, the score changes its sign", () => {
  const turned = ANALYTE.map((months) => [...months].reverse());
  expect(kendallTest(turned).score).toBe(-35);
  expect(kendallTest(turned).z).toBeCloseTo(-5.1849514, 6);
});
