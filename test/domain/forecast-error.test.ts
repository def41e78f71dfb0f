import { forecastError } from "../../src/domain/forecast-error";

test("a month 10.00 over of 100.00 and one 30.00 under of 300.00", () => {
  const error = forecastError([
    { expected: 110, actual: 100 },
    { expected: 270, actual: 300 },
  ]);
  expect(error.mape).toBeCloseTo(0.1, 12);
  expect(error.wape).toBeCloseTo(0.1, 12);
  expect(error.bias).toBeCloseTo(-0.05, 12);
});

test("a month of nothing has no percentage, but weighs in the others", () => {
  const error = forecastError([
    { expected: 5, actual: 0 },
    { expected: 100, actual: 100 },
  ]);
  expect(error).toEqual({ count: 2, mape: 0, wape: 0.05, bias: 0.05 });
});

test("no forecast has no error", () => {
  expect(forecastError([])).toEqual({ count: 0, mape: null, wape: null, bias: null });
});
