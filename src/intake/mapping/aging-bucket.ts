import type { FoundColumn, FoundTable } from "../layout/found-table";

/** An aging bucket named by a heading. */
export interface AgingBucket {
  /** First day past due; 0 for what is not yet past due. */
  readonly fromDays: number;
  /** The heading gives one number without "over" or a range: `30 Days`. */
  readonly loneNumber: number | null;
}

/** A column of an aging report. */
export interface BucketColumn extends AgingBucket {
  readonly column: FoundColumn;
}

const CURRENT = /^(current|curr|not (yet )?due|current due|current balance|current amount|0)$/;
/** Money in advance, printed beside the buckets; a bucket of its own only where all of it is below zero. */
const IN_ADVANCE = /^(unapplied|unapplied credits?|open credits?|credits?|credit|prepaid|prepayments?|overpayments?)$/;
const RANGE = /^(\d{1,3}) ?(?:-|to|thru|through) ?(\d{1,3})$/;
const OVER = /^(?:over|>|more than|older than|past|greater than|beyond|after) ?(\d{1,3})$/;
const PLUS = /^>?=? ?(\d{1,3}) ?(?:\+|and over|& over|or more|plus|and older|& older|& up|and up|over)$/;
const LONE = /^(30|60|90|120|150|180|360|365)$/;

/**
 * The aging bucket that a heading names; null when it names none. `Over 90` begins at day 91, `91+` at 91, `90+` at 91.
 * @example bucketOfHeading("31-60 Days") // { fromDays: 31, loneNumber: null }
 * @example bucketOfHeading("Current") // { fromDays: 0, loneNumber: null }
 */
export function bucketOfHeading(heading: string): AgingBucket | null {
  const text = plain(heading);
  const bucket = (fromDays: number): AgingBucket => ({ fromDays, loneNumber: null });
  if (CURRENT.test(text)) return bucket(0);
  const range = RANGE.exec(text);
  if (range !== null) return bucket(Number(range[1]));
  const over = OVER.exec(text);
  if (over !== null) return bucket(Number(over[1]) + 1);
  const plus = PLUS.exec(text);
  if (plus !== null) return bucket(afterMultiple(Number(plus[1])));
  const lone = LONE.exec(text);
  return lone === null ? null : { fromDays: Number(lone[1]) + 1, loneNumber: Number(lone[1]) };
}

/**
 * The aging buckets of a table; none when fewer than two money columns name one.
 * @example agingBuckets(found).map(({ fromDays }) => fromDays) // [0, 1, 31, 61, 91]
 */
export function agingBuckets(found: FoundTable): readonly BucketColumn[] {
  const buckets = found.columns.flatMap((column): readonly BucketColumn[] => {
    const bucket =
      column.heading === null || !mayBeMoney(column) ? null : (bucketOfHeading(column.heading) ?? inAdvance(column));
    return bucket === null ? [] : [{ ...bucket, column }];
  });
  return buckets.filter(({ fromDays }) => fromDays > 0).length >= 2 ? buckets : [];
}

function inAdvance({ heading, samples }: FoundColumn): AgingBucket | null {
  const negative = (text: string) => /^\s*[-($]*[(-]|-\s*$|\bCR\s*$|^[$\s0.,-]*$/i.test(text);
  if (!IN_ADVANCE.test(plain(heading ?? "")) || !samples.every(negative)) return null;
  return { fromDays: 0, loneNumber: null };
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[–—]/g, "-")
    .replace(/\b(days?|dys|past due|past-due|old|aged?|amount|amt|balance|bal|at)\b/g, " ")
    .replace(/[_.:$]/g, " ")
    .replace(/\s*-\s*/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^-|-$/g, "")
    .trim();
}

function afterMultiple(days: number): number {
  return days % 30 === 0 ? days + 1 : days;
}

/** Buckets that hold only zeros may look like plain numbers, empty ones like text. */
function mayBeMoney({ format, filledShare }: FoundColumn): boolean {
  return filledShare === 0 || ["money", "quantity", "id"].includes(format.value.as);
}
