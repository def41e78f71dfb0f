import { seasonalForecast } from "../../../src/domain/rates/seasonal-forecast";
import { monthNumber, monthOfNumber } from "../../../src/domain/month-number";

const SHAPE = [10, 10, 10, 12, 14, 18, 24, 24, 18, 12, 10, 10];

function series(values: readonly number[]) {
  const first = monthNumber("2024-01-01");
  return values.map((value, index) => ({ month: monthOfNumber(first + index), value }));
}

function years(...factors: readonly number[]) {
  return series(factors.flatMap((factor) => SHAPE.map((value) => value * factor)));
}

test("two years of which the second is a quarter higher: the third is a quarter higher still", () => {
  const forecast = seasonalForecast(years(4, 5));
  expect(forecast?.growth).toBe(1.25);
  expect(forecast?.growthPairs).toBe(12);
  expect(forecast?.months[0]).toEqual({ month: "2026-01-01", value: 62.5 });
  expect(forecast?.months.map(({ value }) => value)).toEqual(SHAPE.map((value) => value * 6.25));
});

test("the back-test forecasts the last year from the years before it", () => {
  // Known: 4 and 5, so a growth of 1.25 and 6.25 expected where 6 came: 1/24 too much. Repeating last year: 1/6 too little.
  const test = seasonalForecast(years(4, 5, 6))?.backTest;
  expect(test?.madeAfter).toBe("2025-12-01");
  expect(test?.months[0]).toEqual({ month: "2026-01-01", expected: 62.5, actual: 60 });
  expect(test?.error.wape).toBeCloseTo(1 / 24, 12);
  expect(test?.naiveError.wape).toBeCloseTo(1 / 6, 12);
  expect(test?.naiveError.bias).toBeCloseTo(-1 / 6, 12);
});

test("with two years the back-test knew one, which says nothing of growth", () => {
  const test = seasonalForecast(years(4, 5))?.backTest;
  expect(test?.growth).toBe(1);
  expect(test?.error).toEqual(test?.naiveError);
  expect(test?.error.wape).toBeCloseTo(0.2, 12);
});

test("one odd month does not move the growth", () => {
  const odd = years(4, 5).map((each, index) => (index === 20 ? { ...each, value: 100_000 } : each));
  expect(seasonalForecast(odd)?.growth).toBe(1.25);
});

test("a year alone is repeated and cannot be tested; less than a year cannot be forecast", () => {
  const forecast = seasonalForecast(years(4));
  expect([forecast?.growth, forecast?.growthPairs, forecast?.backTest]).toEqual([1, 0, null]);
  expect(forecast?.months.map(({ value }) => value)).toEqual(SHAPE.map((value) => value * 4));
  expect(seasonalForecast(series([1, 2, 3]))).toBeNull();
});

test("months of nothing a year before say nothing of growth", () => {
  expect(seasonalForecast(series([...SHAPE.map(() => 0), ...SHAPE]))?.growth).toBe(1);
});
