import { halfUp, outsideRate, ratesOf } from "../../src/sample/sample-rates";

/** 2022 and 2023: The Portager 2022-12-21; 2024 to 2026: 3 % more on the rounded rate, by hand. */
test.each([
  [2022, [4297, 4096, 3868], 6034, 430, 1850],
  [2023, [4684, 4465, 4216], 6577, 430, 1850],
  [2024, [4825, 4599, 4342], 6774, 443, 1906],
  [2025, [4970, 4737, 4472], 6977, 456, 1963],
  [2026, [5119, 4879, 4606], 7186, 470, 2022],
])("the rates of %d step from the published table", (year, waterBlocks, sewer, storm, solidWaste) => {
  expect(ratesOf(year)).toEqual({ waterBlocks, sewer, storm, solidWaste, districtFee: 75 });
});

test("bills before the published years use the rates of the first of them", () => {
  expect(ratesOf(2019)).toEqual(ratesOf(2022));
});

test("water and sewer of 2023 are those of 2022 and 9 percent, rounded to the cent", () => {
  // 42.97 x 1.09 = 46.8373; 40.96 x 1.09 = 44.6464; 38.68 x 1.09 = 42.1612; 60.34 x 1.09 = 65.7706
  const step = (cents: number) => halfUp(cents * 109, 100);
  const { waterBlocks, sewer } = ratesOf(2022);
  expect([waterBlocks.map(step), step(sewer)]).toEqual([[4684, 4465, 4216], 6577]);
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
