import fc from "fast-check";
import { daysBetween } from "../../src/domain/calendar";
import { monthBuckets } from "../../src/domain/month-bucket";

const spans = (asOf: string, months: number) =>
  monthBuckets(asOf, months).map(({ bucket, fromDays, toDays }) => [bucket, fromDays, toDays]);

/** October 15 less October 1 is 14 days, less September 1 is 44, less August 1 is 75. */
test("in the middle of a month that month has the days that have passed of it", () => {
  expect(spans("2026-10-15", 3)).toEqual([
    ["not_due", null, 0],
    ["2026-10", 1, 14],
    ["2026-09", 15, 44],
    ["2026-08", 45, 75],
    ["before-2026-08", 76, null],
  ]);
});

/** October 31 less October 1 is 30 days, less September 1 is 60. */
test("at a month's end what is due that day is not late, and the rest of the month is", () => {
  expect(spans("2026-10-31", 2)).toEqual([
    ["not_due", null, 0],
    ["2026-10", 1, 30],
    ["2026-09", 31, 60],
    ["before-2026-09", 61, null],
  ]);
});

/** March 1 less February 1 is 29 days in the leap year 2024 and 28 in 2026; less January 1 it is 60 and 59. */
test.each([
  ["2024-03-01", 29, 60],
  ["2026-03-01", 28, 59],
])(
  "on the first of a month, %s, that month has no bucket of its own, and February all of its days",
  (asOf, feb, jan) => {
    const year = asOf.slice(0, 4);
    expect(spans(asOf, 3)).toEqual([
      ["not_due", null, 0],
      [`${year}-02`, 1, feb],
      [`${year}-01`, feb + 1, jan],
      [`before-${year}-01`, jan + 1, null],
    ]);
  },
);

/** January 10 2026 less December 1 2025 is 40 days. */
test("months before January are last year's, named in words", () => {
  expect(monthBuckets("2026-01-10", 2).map(({ label }) => label)).toEqual([
    undefined,
    "January 2026",
    "December 2025",
    "Before December 2025",
  ]);
  expect(spans("2026-01-10", 2)[2]).toEqual(["2025-12", 10, 40]);
});

test("one month alone has a bucket, and all before it another", () => {
  expect(spans("2026-10-15", 1)).toEqual([
    ["not_due", null, 0],
    ["2026-10", 1, 14],
    ["before-2026-10", 15, null],
  ]);
});

test("every day before the as-of date falls into the bucket of its own calendar month, and into no other", () => {
  const days = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 15 }), (first, second, months) => {
      const [due, asOf] = [first, second].map((each) => each.toISOString().slice(0, 10)).toSorted();
      if (due === undefined || asOf === undefined || due === asOf) return;
      const age = daysBetween(due, asOf);
      const holding = monthBuckets(asOf, months).filter(
        ({ fromDays, toDays }) =>
          age >= (fromDays ?? Number.NEGATIVE_INFINITY) && age <= (toDays ?? Number.POSITIVE_INFINITY),
      );
      expect(holding).toHaveLength(1);
      const name = holding[0]?.bucket ?? "";
      if (name.startsWith("before-")) expect(due < `${name.slice(7)}-01`).toBe(true);
      else expect(name).toBe(due.slice(0, 7));
    }),
  );
});
