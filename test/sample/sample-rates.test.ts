import { halfUp, outsideRate, ratesOf } from "../../src/sample/sample-rates";

/** 2023: The Portager 2022-12-21; 2024 to 2026: 3 % more on the rounded rate, by hand. */
test.each([
  [2023, [4684, 4465, 4216], 6577, 430, 1850],
  [2024, [4825, 4599, 4342], 6774, 443, 1906],
  [2025, [4970, 4737, 4472], 6977, 456, 1963],
  [2026, [5119, 4879, 4606], 7186, 470, 2022],
])("the rates of %d step from the published table", (year, waterBlocks, sewer, storm, solidWaste) => {
  expect(ratesOf(year)).toEqual({ waterBlocks, sewer, storm, solidWaste, districtFee: 75 });
});

test("bills before the published year use its rates", () => {
  expect(ratesOf(2019)).toEqual(ratesOf(2023));
});

test.each([
  [4684, 7026],
  [6577, 9866],
])("%d cents become %d outside the city, rounded half up", (inside, outside) => {
  expect(outsideRate(inside)).toBe(outside);
});

test.each([
  [5, 10, 1],
  [4, 10, 0],
  [15, 10, 2],
  [0, 10, 0],
])("%d / %d rounds half up to %d", (dividend, divisor, expected) => {
  expect(halfUp(dividend, divisor)).toBe(expected);
});
