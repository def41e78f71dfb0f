import { meterUsage, registerDigits } from "../../../src/intake/values/meter-rollover";

test.each([
  ["usage of a usual period", 1200, 1260, 4, { usage: 60, rolledOver: false }],
  ["no usage", 1200, 1200, 4, { usage: 0, rolledOver: false }],
  ["the register went past 9999", 9950, 30, 4, { usage: 80, rolledOver: true }],
  ["one unit past the end", 999_999, 0, 6, { usage: 1, rolledOver: true }],
  ["the lowest reading a roll-over may begin at", 7500, 2500, 4, { usage: 5000, rolledOver: true }],
  ["more than half of the register is a slip", 7500, 2501, 4, null],
  ["a fall from the middle is a new meter", 5000, 10, 4, null],
  ["a small fall is a slip", 9950, 9940, 4, null],
  ["a reading with more digits than the register", 9950, 12_000, 4, null],
  ["a reading below zero", -1, 5, 4, null],
])("%s", (_, previous, current, digits, usage) => {
  expect(meterUsage({ previous, current, digits })).toEqual(usage);
});

test("the register has as many digits as its readings show, leading zeros counted", () => {
  expect(registerDigits(["0099", "00123", "98,761"])).toBe(5);
  expect(registerDigits(["123.456"])).toBe(3);
  expect(registerDigits([])).toBe(0);
});
