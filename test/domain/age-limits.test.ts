import { ageIndex, dueDayIsLate, edgeOpensNext, monthLimits } from "../../src/domain/age-limits";

const LIMITS = [0, 30, 60];

test.each([
  ["as they are", LIMITS, [0, 0, 1, 1, 2, 2, 3]],
  ["due today is late", dueDayIsLate(LIMITS), [0, 1, 1, 1, 2, 2, 3]],
  ["day 30 opens the next", edgeOpensNext([30, 60]), [0, 0, 1, 2, 2, 3, 3]],
])("days -1, 0, 1, 30, 31, 60, 61 by limits %s", (_, limits, buckets) => {
  expect([-1, 0, 1, 30, 31, 60, 61].map((days) => ageIndex(days, limits))).toEqual(buckets);
});

test("an edge of one day leaves the first bucket empty when it opens the next", () => {
  expect(edgeOpensNext([1, 30])).toEqual([0, 0, 29]);
  expect(ageIndex(1, edgeOpensNext([1, 30]))).toBe(2);
});

test.each([
  // October 1, September 1, August 1: 30, 30 + 30, 60 + 31 days before the end of October.
  ["2026-10-31", 3, [0, 30, 60, 91]],
  // The first of a month: nothing can have been due earlier in it.
  ["2026-10-01", 2, [0, 0, 30]],
  // March 1, the leap February, January 1.
  ["2024-03-31", 3, [0, 30, 59, 90]],
  // Across the year's end.
  ["2026-01-15", 2, [0, 14, 45]],
])("months at %s", (asOf, months, limits) => {
  expect(monthLimits(asOf, months)).toEqual(limits);
});
