import { meterInches, meterSize } from "../../../src/domain/rates/meter-size";

test.each([
  ['5/8"', "5/8", 0.625],
  ["5/8 x 3/4 inch", "5/8", 0.625],
  ["0.625", "5/8", 0.625],
  [".75", "3/4", 0.75],
  ['1 1/2"', "1.5", 1.5],
  ["1-1/2", "1.5", 1.5],
  ["1.50", "1.5", 1.5],
  ["10 in.", "10", 10],
  ["Fire line", "fire line", null],
])("%s is a meter of size %s", (printed, size, inches) => {
  expect(meterSize(printed)).toBe(size);
  expect(meterInches(printed)).toBe(inches);
});
