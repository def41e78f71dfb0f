import { judgeTrend, type TrendJudgement, type TrendRule } from "../../../src/domain/trend/judge-trend";

const RULE: TrendRule = { leastMonths: 12, seasonMonths: 24, significance: 0.05 };

/** Months from January 2024 on. */
function series(count: number, valueOf: (index: number) => number) {
  return Array.from({ length: count }, (_, index) => ({
    month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`,
    value: valueOf(index),
  }));
}

function judged(count: number, valueOf: (index: number) => number): TrendJudgement {
  const trend = judgeTrend(series(count, valueOf), RULE);
  if (trend.kind !== "judged") throw new Error("not judged");
  return trend;
}

/** Up and down without direction, never twice the same in a row. */
const wobble = (index: number) => [0, 3, 1, 4, 2][index % 5] ?? 0;
const season = (index: number) => [0, 2, 4, 9, 15, 21, 24, 20, 14, 8, 5, 1][index % 12] ?? 0;

test("nine months are three too few", () => {
  expect(judgeTrend(series(9, wobble), RULE)).toEqual({ kind: "too-few", months: 9, missingMonths: 3 });
});

test("no month at all is twelve too few", () => {
  expect(judgeTrend([], RULE)).toEqual({ kind: "too-few", months: 0, missingMonths: 12 });
});

test("a wobble is no trend, no season and no change", () => {
  const { isTrend, isChange, seasonality, method } = judged(36, wobble);
  expect([isTrend, isChange, method]).toEqual([false, false, "mann-kendall"]);
  expect(seasonality).toMatchObject({ kind: "tested", isSeasonal: false });
});

test("a steady rise of 2 a month is found with its slope, and is no season", () => {
  const { isTrend, line, seasonality, change } = judged(36, (index) => 50 + 2 * index);
  expect([isTrend, line.slope, line.intercept]).toEqual([true, 2, 48]);
  expect(seasonality).toMatchObject({ kind: "tested", isSeasonal: false });
  expect(change.nearer).toBe("line");
});

test("a season alone is a season and no trend", () => {
  const { isTrend, method, seasonality } = judged(36, (index) => 100 + season(index) + (index % 3) * 0.1);
  expect([isTrend, method]).toEqual([false, "seasonal-kendall"]);
  expect(seasonality).toMatchObject({ kind: "tested", isSeasonal: true });
});

test("under a season a rise of 12 a year is a rise of 1 a month", () => {
  const { isTrend, method, line } = judged(36, (index) => 100 + season(index) + 12 * Math.floor(index / 12));
  expect([isTrend, method, line.slope]).toEqual([true, "seasonal-kendall", 1]);
});

test("with less than two years the season cannot be told, and the months that are missing are said", () => {
  expect(judged(20, wobble).seasonality).toEqual({ kind: "unknown", missingMonths: 4 });
});

test("one jump is a change of level in its month, and the levels lie nearer than a line", () => {
  const { isChange, change, points } = judged(30, (index) => wobble(index) + (index < 17 ? 0 : 20));
  expect([isChange, points[change.before]?.month, change.nearer]).toEqual([true, "2025-06-01", "levels"]);
  expect([change.levelBefore, change.levelAfter]).toEqual([2, 22]);
});

test("equal months have no trend", () => {
  expect(judged(24, () => 7)).toMatchObject({ isTrend: false, isChange: false, line: { slope: 0, intercept: 7 } });
});

test("months that hang together beyond chance are named", () => {
  expect(judged(36, (index) => Math.floor(index / 9) % 2).carryOver).toBeGreaterThan(0.5);
  expect(judged(36, wobble).carryOver).toBeNull();
});
