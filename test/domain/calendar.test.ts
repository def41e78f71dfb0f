import { addDays, dateOfDay, dayNumber, daysBetween, isIsoDate, monthEnd } from "../../src/domain/calendar";

test.each([
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-01", false],
  ["0000-00-00", false],
])("%s is a calendar date: %s", (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test("days are counted across a leap day", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2026-10-01", "2026-10-31")).toBe(30);
});

test.each([
  ["2024-02-10", "2024-02-29"],
  ["2026-12-31", "2026-12-31"],
  ["2026-04-01", "2026-04-30"],
])("the month of %s ends on %s", (date, end) => {
  expect(monthEnd(date)).toBe(end);
});

test("a day number and its date are inverse", () => {
  expect(dayNumber("1970-01-31")).toBe(30);
  expect(dateOfDay(dayNumber("2000-02-29"))).toBe("2000-02-29");
});
