import { readDollars } from "../../src/app/read-dollars";

test.each([
  ["412,345.67", 41_234_567],
  ["$1,234.5", 123_450],
  [" 12 ", 1_200],
  ["-5.05", -505],
  ["-0", 0],
  ["0.07", 7],
])("%s is %d cents", (text, cents) => {
  expect(readDollars(text)).toBe(cents);
});

test.each(["", "1,23", "12.345", "1.234,50", "twelve", "1 2", "--1"])("%s is no amount", (text) => {
  expect(readDollars(text)).toBeNull();
});
