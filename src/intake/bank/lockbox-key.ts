import type { LockboxBatch } from "./lockbox-record";
import type { Window } from "./tied-window";

/** Where batch number and number of the check stand, behind the record type. */
export interface LockboxKey {
  readonly batch: Window;
  readonly sequence: Window;
}

const BAI_KEY: LockboxKey = { batch: { start: 1, end: 4 }, sequence: { start: 4, end: 7 } };
const LENGTHS = [3, 4, 2, 5, 6] as const;

/**
 * Finds the key of the check records: a batch number that does not change within a batch, and behind it a number that
 * runs from 1 (or goes on from batch to batch). Places as in BAI files are tried first; where nothing runs, they are taken.
 * @example lockboxKey(batches) // { batch: { start: 1, end: 4 }, sequence: { start: 4, end: 7 } }
 */
export function lockboxKey(batches: readonly LockboxBatch[]): LockboxKey {
  const groups = batches
    .map((batch) => batch.checks.map((check) => check.record.text))
    .filter((group) => group.length > 0);
  if (groups.every((group) => group.length < 2)) return BAI_KEY;
  for (const batchLength of [...LENGTHS, 0]) {
    for (const length of LENGTHS) {
      const batch = { start: 1, end: 1 + batchLength };
      const sequence = { start: batch.end, end: batch.end + length };
      if (groups.every((group) => constant(group, batch) && runs(group, sequence))) return { batch, sequence };
    }
  }
  return BAI_KEY;
}

function constant(group: readonly string[], { start, end }: Window): boolean {
  return new Set(group.map((text) => text.slice(start, end))).size === 1;
}

/** Numbers that rise by one, from record to record. */
function runs(group: readonly string[], { start, end }: Window): boolean {
  const numbers = group
    .map((text) => text.slice(start, end))
    .map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? Number.NaN) + 1);
}
