import { monthNumber, monthOfNumber } from "../../src/domain/month-number";

test.each([
  ["2026-10-31", 24_321],
  ["2025-12-01", 24_311],
  ["2026-01-15", 24_312],
])("%s lies in month %i", (date, number) => {
  expect(monthNumber(date)).toBe(number);
  expect(monthOfNumber(number)).toBe(`${date.slice(0, 7)}-01`);
});
