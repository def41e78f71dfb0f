import { dateInWords, monthInWords } from "../../src/app/date-in-words";

test.each([
  ["2026-10-31", "October 31, 2026"],
  ["2024-02-29", "February 29, 2024"],
  ["2026-01-01", "January 1, 2026"],
])("%s is written %s", (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

test("a month is short enough for an axis", () => {
  expect(monthInWords("2025-12-01")).toBe("Dec 2025");
});
