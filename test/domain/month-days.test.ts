import { monthDayCounts } from "../../src/domain/month-days";

test("a leap year has 29 days of the month twelve times, the 30th eleven times, the 31st seven", () => {
  const counts = monthDayCounts("2024-01-01", "2024-12-31");
  expect([counts.length, counts[0], counts[28], counts[29], counts[30]]).toEqual([31, 12, 12, 11, 7]);
});

test("both ends of a period count", () => {
  const counts = monthDayCounts("2026-02-27", "2026-03-02");
  expect(counts.flatMap((times, index) => (times === 0 ? [] : [index + 1]))).toEqual([1, 2, 27, 28]);
});
