/** Some characters of a record: from the first (from 0) up to the end, which is not included. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Records whose amounts must add up to an amount that another record states. */
export interface TiedGroup {
  readonly details: readonly string[];
  /** The record that states the total. */
  readonly total: string;
}

/** Where the amounts stand in the details and the total in the total's record, and in how many groups they agree. */
export interface TiedWindows {
  readonly detail: Window;
  readonly total: Window;
  readonly agreeing: number;
}

const SHORTEST = 5;
const LONGEST = 12;
const WIDEST = 120;
/** Groups looked at; more would not decide better. */
const SAMPLE = 40;

/**
 * Finds the places of amounts in fixed records by looking where they add up to a stated total. The widest place in the
 * most groups wins, since leading zeros belong to the amount.
 * @param from first character that may belong to an amount
 * @returns null where no place makes the total of at least half of the groups
 * @example tiedWindows([{ details: ["6A0000000150", "6B0000000250"], total: "70000000400" }], 2)?.detail // { start: 2, end: 12 }
 */
export function tiedWindows(groups: readonly TiedGroup[], from: number): TiedWindows | null {
  const sample = groups.filter((group) => group.details.length > 0).slice(0, SAMPLE);
  let best: TiedWindows | null = null;
  for (const detail of digitWindows(sample, from)) {
    const found = totalWindow(sample, detail);
    if (found !== null && (best === null || found.agreeing > best.agreeing)) best = found;
  }
  return best !== null && best.agreeing * 2 >= sample.length ? best : null;
}

/** The number in a window of a record; null where other characters than digits stand there. */
export function digitsAt(record: string, { start, end }: Window): number | null {
  const text = record.slice(start, end);
  return text.length === end - start && /^ *\d+$/.test(text) ? Number(text) : null;
}

/** Places, widest first, in which every detail has digits; none begins before `from`. */
export function digitWindows(groups: readonly TiedGroup[], from: number): readonly Window[] {
  const details = groups.flatMap((group) => group.details);
  const width = Math.min(WIDEST, ...details.map((detail) => detail.length));
  const digits = Array.from({ length: width }, (_, place) => details.every((each) => /\d/.test(each.charAt(place))));
  const found: Window[] = [];
  for (let length = LONGEST; length >= SHORTEST; length -= 1) {
    for (let start = from; start + length <= width; start += 1) {
      if (digits.slice(start, start + length).every(Boolean)) found.push({ start, end: start + length });
    }
  }
  return found;
}

function totalWindow(groups: readonly TiedGroup[], detail: Window): TiedWindows | null {
  const sums = groups.map((group) => group.details.reduce((sum, each) => sum + (digitsAt(each, detail) ?? 0), 0));
  if (sums.every((sum) => sum < 100)) return null;
  const ends = new Map<number, number>();
  groups.forEach((group, index) => {
    for (const end of endsOf(group.total, String(sums[index]))) ends.set(end, (ends.get(end) ?? 0) + 1);
  });
  const [end, agreeing] = [...ends].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  return agreeing === 0 ? null : { detail, total: { start: Math.max(1, end - LONGEST), end }, agreeing };
}

/** Where a number ends in a record, with a zero, a blank or the record's begin before it. */
function endsOf(record: string, number: string): readonly number[] {
  const ends: number[] = [];
  for (let at = record.indexOf(number); at >= 0; at = record.indexOf(number, at + 1)) {
    if (at === 0 || /[0 ]/.test(record.charAt(at - 1))) ends.push(at + number.length);
  }
  return ends;
}
