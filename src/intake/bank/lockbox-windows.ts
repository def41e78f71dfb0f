import type { Cents } from "../../domain/money";
import { checksOf } from "./lockbox-cutter";
import { type LockboxKey, lockboxKey } from "./lockbox-key";
import type { LockboxBatch, LockboxCheck } from "./lockbox-record";
import { digitsAt, digitWindows, type TiedGroup, tiedWindows, type Window } from "./tied-window";

/** Where the fields of a fixed-width lockbox layout stand. */
export interface LockboxWindows {
  readonly key: LockboxKey;
  /** Amount of a check record. */
  readonly amount: Window;
  /** Total of the batch trailer; null where it was not found. */
  readonly total: Window | null;
  /** Amount of a stub record. */
  readonly stubAmount: Window;
  /** First character of a stub behind its key. */
  readonly stubStart: number;
  /** Amount of a first account within the check record; null where the check record holds none. */
  readonly firstAmount: Window | null;
}

/** Positions of the BAI lockbox format. */
const BAI = { amount: { start: 7, end: 17 }, stubAmount: { start: 21, end: 31 } } as const;

const WIDE = 14;

/** Finds the places of amounts by what must add up: checks to the batch total, stubs to their check; else takes BAI's. */
export function lockboxWindows(batches: readonly LockboxBatch[]): LockboxWindows {
  const key = lockboxKey(batches);
  const groups = batches.flatMap(({ checks, trailers: [trailer] }): readonly TiedGroup[] =>
    trailer === undefined ? [] : [{ details: checks.map((check) => check.record.text), total: trailer.text }],
  );
  const tied = tiedWindows(groups, key.sequence.end);
  const amount = tied?.detail ?? BAI.amount;
  return {
    key,
    amount,
    total: tied?.total ?? null,
    stubStart: stubStart(batches, key),
    ...stubWindows(batches, key, amount),
  };
}

function stubWindows(
  batches: readonly LockboxBatch[],
  key: LockboxKey,
  amount: Window,
): Pick<LockboxWindows, "stubAmount" | "firstAmount"> {
  const checks = checksOf(batches).filter((check) => check.stubs.length > 0);
  const from = stubStart(batches, key);
  const whole = checks.map((check) => stubGroup(check, digitsAt(check.record.text, amount)));
  const tied = tiedWindows(whole, from);
  if (tied !== null || checks.length === 0) return { stubAmount: tied?.detail ?? BAI.stubAmount, firstAmount: null };
  const records = checks.map((check) => ({ details: [check.record.text], total: "" }));
  for (const first of digitWindows(records, amount.end)) {
    const rest = tiedWindows(
      checks.map((check) => stubGroup(check, restOf(check, amount, first))),
      from,
    );
    if (rest !== null) return { stubAmount: rest.detail, firstAmount: first };
  }
  return { stubAmount: BAI.stubAmount, firstAmount: null };
}

function stubGroup(check: LockboxCheck, cents: Cents | null): TiedGroup {
  const total = cents === null || cents <= 0 ? "" : String(cents).padStart(WIDE, "0");
  return { details: check.stubs.map((stub) => stub.text), total };
}

function restOf(check: LockboxCheck, amount: Window, first: Window): Cents | null {
  const whole = digitsAt(check.record.text, amount);
  const part = digitsAt(check.record.text, first);
  return whole === null || part === null || part === 0 ? null : whole - part;
}

/** Behind the key stands a running number of the stub, in BAI files `6`, two digits, and whether more follow (0 or 9). */
function stubStart(batches: readonly LockboxBatch[], key: LockboxKey): number {
  const start = key.sequence.end;
  const groups = checksOf(batches).map((check) => check.stubs.map((stub) => stub.text.slice(start)));
  const all = groups.flat();
  if (all.length > 0 && all.every((text) => /^6\d\d[09]/.test(text))) return start + 4;
  const running = [3, 2].find((length) =>
    groups.every((group) => group.every((text, index) => Number(text.slice(0, length)) === index + 1)),
  );
  return start + (all.length > 0 ? (running ?? 0) : 0);
}
