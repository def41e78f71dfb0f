import { ageIndex } from "../../domain/age-limits";
import { daysBetween } from "../../domain/calendar";
import { UNAPPLIED_BUCKET } from "../aging/aged-groups";
import type { Convention } from "./convention";
import type { OpenDay } from "./open-days";
import type { BucketAmount, ComparedBucket } from "./what-if-result";

/** The open items in the buckets of a convention, then unapplied credit. */
export function bucketAmounts(
  days: readonly OpenDay[],
  { aging, buckets, limits }: Convention,
): readonly BucketAmount[] {
  const placeOf = (day: OpenDay) => {
    if (day.unapplied) return buckets.length;
    return ageIndex(daysBetween(aging.basis === "bill" ? day.bill_date : day.due_date, aging.asOf), limits);
  };
  const counts = new Array<number>(buckets.length + 1).fill(0);
  const cents = new Array<number>(buckets.length + 1).fill(0);
  for (const day of days) {
    const place = placeOf(day);
    counts[place] = (counts[place] ?? 0) + day.item_count;
    cents[place] = (cents[place] ?? 0) + day.open_cents;
  }
  const places = [...buckets, { bucket: UNAPPLIED_BUCKET, fromDays: null, toDays: null }];
  return places.map((place, index) => ({ ...place, count: counts[index] ?? 0, amountCents: cents[index] ?? 0 }));
}

/**
 * Both sides bucket by bucket, by name. A bucket that one side does not have holds nothing on that side: 121+ is empty where
 * the oldest bucket is 91+. In the order of age, unapplied credit last.
 */
export function compareBuckets(
  base: readonly BucketAmount[],
  other: readonly BucketAmount[],
): readonly ComparedBucket[] {
  const added = other.filter(({ bucket }) => !base.some((each) => each.bucket === bucket));
  return [...base, ...added].toSorted(byAge).map((place) => {
    const own = other.find(({ bucket }) => bucket === place.bucket);
    const from = base.find(({ bucket }) => bucket === place.bucket);
    const [amountCents, baseCents] = [own?.amountCents ?? 0, from?.amountCents ?? 0];
    return {
      ...place,
      count: own?.count ?? 0,
      amountCents,
      baseCents,
      baseCount: from?.count ?? 0,
      changeCents: amountCents - baseCents,
    };
  });
}

/** Half of all changes, signs left off. Totals are equal, so it is a whole number of cents. */
export function movedCents(buckets: readonly ComparedBucket[]): number {
  return buckets.reduce((sum, { changeCents }) => sum + Math.abs(changeCents), 0) / 2;
}

function byAge(left: BucketAmount, right: BucketAmount): number {
  const [a, b] = [ageOrder(left), ageOrder(right)];
  return a.from - b.from || a.to - b.to;
}

function ageOrder({ bucket, fromDays, toDays }: BucketAmount): { readonly from: number; readonly to: number } {
  if (bucket === UNAPPLIED_BUCKET) return { from: Number.MAX_SAFE_INTEGER, to: 0 };
  return { from: fromDays ?? 0, to: toDays ?? Number.MAX_SAFE_INTEGER };
}
