import { dayNumber } from "../../src/domain/calendar";
import { emptyAgenda } from "../../src/sample/agenda";
import { cityCalendar, monthIndex } from "../../src/sample/city-calendar";

const calendar = cityCalendar();

test("a day knows its date, month and weekday", () => {
  // 2024-02-29 was a Thursday
  expect(calendar.at(dayNumber("2024-02-29"))).toEqual({
    day: dayNumber("2024-02-29"),
    date: "2024-02-29",
    year: 2024,
    month: 2,
    dayOfMonth: 29,
    weekday: 4,
  });
});

test.each([
  ["2026-10-30", "2026-10-30"],
  ["2026-10-31", "2026-11-02"],
  ["2026-11-01", "2026-11-02"],
  ["2026-11-02", "2026-11-02"],
])("business of %s is done on %s", (day, business) => {
  expect(calendar.date(calendar.businessDay(dayNumber(day)))).toBe(business);
});

test("months are counted over the turn of the year", () => {
  expect(monthIndex({ year: 2026, month: 1 }) - monthIndex({ year: 2025, month: 12 })).toBe(1);
});

test("tasks run on their day in the order they were put there, also those added meanwhile; none after the books close", () => {
  const agenda = emptyAgenda(20);
  const done: string[] = [];
  agenda.on(10, () => {
    done.push("first");
    agenda.on(10, () => done.push("added"));
  });
  agenda.on(10, () => done.push("second"));
  agenda.on(21, () => done.push("too late"));
  for (let day = 9; day <= 25; day++) agenda.run(day);
  expect(done).toEqual(["first", "second", "added"]);
});
