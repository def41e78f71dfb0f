import { transposed } from "../../src/sample/treasury";

test.each([
  [70_236, 72_036],
  [123_400, 124_300],
  [5_500, 5_500],
])("%d cents with its dollar digits exchanged are %d, off by a multiple of nine dollars", (booked, atBank) => {
  expect(transposed(booked)).toBe(atBank);
  expect((transposed(booked) - booked) % 900).toBe(0);
});
