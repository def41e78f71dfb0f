import type { AgingBucket } from "./aging-bucket";
import { addDays, daysBetween, type IsoDate } from "./calendar";

/** Buckets by calendar month, as many as a year has, and one for everything before. */
export const DEFAULT_AGING_MONTHS = 4;

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * Buckets by the calendar month of the date that receivables age from: not due, the month of the as-of date, the months before
 * it one by one, and everything earlier together. Since the as-of date is fixed, each is a range of days. What is due on the
 * as-of date is not late; a month of which no day has passed (the as-of date is its first) has no bucket.
 * @param months how many months have a bucket of their own, the as-of date's among them; at least 1
 * @example monthBuckets("2026-10-15", 2) // not_due, 2026-10 (days 1–14), 2026-09 (15–44), before-2026-09 (45 and more)
 */
export function monthBuckets(asOf: IsoDate, months: number): readonly AgingBucket[] {
  const starts = monthStarts(asOf, months);
  const ages = starts.map((start) => daysBetween(start, asOf));
  const own = starts.flatMap((start, index): readonly AgingBucket[] => {
    const [fromDays, toDays] = [(ages[index - 1] ?? 0) + 1, ages[index] ?? 0];
    return toDays < fromDays ? [] : [{ bucket: start.slice(0, 7), fromDays, toDays, label: monthLabel(start) }];
  });
  const first = starts.at(-1) ?? asOf;
  return [
    { bucket: "not_due", fromDays: null, toDays: 0 },
    ...own,
    {
      bucket: `before-${first.slice(0, 7)}`,
      fromDays: (ages.at(-1) ?? 0) + 1,
      toDays: null,
      label: `Before ${monthLabel(first)}`,
    },
  ];
}

/** First days of the as-of date's month and of those before it, the newest first. */
function monthStarts(asOf: IsoDate, months: number): readonly IsoDate[] {
  const starts = [`${asOf.slice(0, 7)}-01`];
  while (starts.length < months) starts.push(`${addDays(starts.at(-1) ?? asOf, -1).slice(0, 7)}-01`);
  return starts;
}

function monthLabel(start: IsoDate): string {
  return `${MONTHS[Number(start.slice(5, 7)) - 1] ?? ""} ${start.slice(0, 4)}`;
}
