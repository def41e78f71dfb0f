import { curveShares } from "../../src/domain/curve-shares";

const cohort = (billedCents: number, ...paidByDayCents: readonly (number | null)[]) => ({
  billedCents,
  paidByDayCents,
});

test("one month's curve is its own rates", () => {
  expect(curveShares([cohort(1000, 100, 600, null)], 3)).toEqual([0.1, 0.6, null]);
});

test("a step counts the months that are old enough for it, so a young month leaving never makes the curve fall", () => {
  // Day 0: (500 + 900) / 2000 = 0.7; then the first month alone, 100 more of 1000: 0.7 + 0.1, not its own 0.6.
  expect(curveShares([cohort(1000, 500, 600), cohort(1000, 900, null)], 2)).toEqual([0.7, expect.closeTo(0.8, 10)]);
});

test("steps of different months end at everything", () => {
  // Day 0: (0 + 1000) / 2000 = 0.5; the first month pays all of it by the next day: 0.5 + 1.0, shown as 1.
  expect(curveShares([cohort(1000, 0, 1000), cohort(1000, 1000, null)], 2)).toEqual([0.5, 1]);
});

test("nothing billed has no curve", () => {
  expect(curveShares([], 2)).toEqual([null, null]);
});
