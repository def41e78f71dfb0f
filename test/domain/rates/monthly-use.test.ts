import { peakUse, seasonUse, USUAL_SEASONS } from "../../../src/domain/rates/monthly-use";
import { waterLoss } from "../../../src/domain/rates/water-loss";

const YEAR = [30, 28, 26, 24, 30, 40, 50, 52, 44, 30, 26, 40].map((use, index) => ({
  month: `2026-${String(index + 1).padStart(2, "0")}-01`,
  use,
}));

test("August is the peak of a year of 420, 52 / 35 of the average month", () => {
  expect(peakUse(YEAR)).toEqual({ month: "2026-08-01", use: 52, averageUse: 35, factor: 52 / 35 });
});

test("the first of equal months is the peak; a period without use has no factor, one without months no peak", () => {
  expect(peakUse([YEAR[0], YEAR[4]].flatMap((each) => each ?? []))?.month).toBe("2026-01-01");
  expect(peakUse([{ month: "2026-01-01", use: 0 }])?.factor).toBeNull();
  expect(peakUse([])).toBeNull();
});

test("winter December to March is 31 a month, summer June to September 46.5", () => {
  expect(seasonUse(YEAR, USUAL_SEASONS)).toEqual({ winterUse: 31, summerUse: 46.5, summerToWinter: 1.5 });
});

test("a period without one of the seasons has no ratio", () => {
  expect(seasonUse(YEAR.slice(0, 3), USUAL_SEASONS)).toEqual({ winterUse: 28, summerUse: null, summerToWinter: null });
  expect(
    seasonUse(
      [
        { month: "2026-01-01", use: 0 },
        { month: "2026-07-01", use: 1 },
      ],
      USUAL_SEASONS,
    ).summerToWinter,
  ).toBeNull();
});

test("what was produced and not billed, as volume and share", () => {
  expect(waterLoss(1000, 850)).toEqual({ produced: 1000, billed: 850, nonRevenue: 150, share: 0.15 });
  expect(waterLoss(1000, 1100)).toMatchObject({ nonRevenue: -100, share: -0.1 });
  expect(waterLoss(0, 10).share).toBeNull();
});
