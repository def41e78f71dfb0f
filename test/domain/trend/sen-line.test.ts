import { senLine, type TrendPoint } from "../../../src/domain/trend/sen-line";
import { ANALYTE } from "./published-series";

function series(values: readonly number[], months: readonly number[]): readonly TrendPoint[] {
  return values.map((value, index) => ({ value, at: months[index] ?? 0 }));
}

test("slope and limits over equal months: EPA Unified Guidance (2009), Example 14-10, in units a year", () => {
  const groups = ANALYTE.map((values) => series(values, [0, 1, 2]));
  const line = senLine(groups, { confidence: 0.95, variance: 43 });
  expect(line?.slope).toBeCloseTo(0.06, 10);
  expect(line?.lower.slope).toBeCloseTo(0.05786914, 6);
  expect(line?.upper.slope).toBeCloseTo(0.07213086, 6);
});

test("seven points by Sen (1968): slope 4, intercept 6, at times that are not evenly apart", () => {
  const points = series([9, 15, 19, 20, 45, 55, 78], [1, 2, 3, 4, 10, 12, 18]);
  expect(senLine([points], { confidence: 0.93, variance: 44.333 })).toMatchObject({ slope: 4, intercept: 6 });
});

test("eight falling values: slope -1.5, intercept 13.5", () => {
  const points = series([12, 8, 9, 4, 7, 5, 3, 1], [1, 2, 3, 4, 5, 6, 7, 8]);
  expect(senLine([points], { confidence: 0.95, variance: 65.333 })).toMatchObject({ slope: -1.5, intercept: 13.5 });
});

test("points on a line leave no room between the limits", () => {
  const line = senLine([series([1, 3, 5, 7], [0, 1, 2, 3])], { confidence: 0.95, variance: 8.667 });
  expect(line).toEqual({
    slope: 2,
    intercept: 1,
    lower: { slope: 2, intercept: 1 },
    upper: { slope: 2, intercept: 1 },
  });
});

test("few points leave the limits at the least and the greatest slope", () => {
  // Slopes 1, 1.5, 2; variance 3·2·11/18 = 3.667, reach 3.75: ranks below 1 and above 3.
  const line = senLine([series([1, 2, 4], [0, 1, 2])], { confidence: 0.95, variance: 3.667 });
  expect([line?.slope, line?.lower.slope, line?.upper.slope]).toEqual([1.5, 1, 2]);
});

test("one point in every group has no slope", () => {
  expect(senLine([series([1], [0]), series([2], [1])], { confidence: 0.95, variance: 0 })).toBeNull();
});
