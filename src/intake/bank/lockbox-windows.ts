import type { Cents } from "../../domain/money";
import { checksOf } from "./lockbox-cutter";
import { type LockboxKey, lockboxKey } from "./lockbox-key";
import type { LockboxBatch, LockboxCheck, LockboxRecord } from "./lockbox-record";
import { digitsAt, digitWindows, type TiedGroup, type TiedWindows, tiedWindows, type Window } from "./tied-window";

/** Where the fields of a fixed-width lockbox layout stand. */
export interface LockboxWindows {
  readonly key: LockboxKey;
  /** Amount of a check record; empty where it was not found. */
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
const BAI = {
  amount: { start: 7, end: 17 },
  total: { start: 23, end: 33 },
  stubAmount: { start: 21, end: 31 },
} as const;

/** Holds no digits, so that no amount is read where none was found. */
const NOWHERE: Window = { start: 0, end: 0 };

const WIDE = 14;

/** Finds the places of amounts by what must add up: checks to the batch total, stubs to their check; else takes BAI's. */
export function lockboxWindows(batches: readonly LockboxBatch[]): LockboxWindows {
  const key = lockboxKey(batches);
  const groups = tiedGroups(batches, ["line end"]);
  const tied = isBai(batches, tiedGroups(batches, ["line end", "end of file"]))
    ? null
    : (tiedWindows(groups, key.sequence.end) ?? closedWindows(batches, key));
  const standard = batches.every(({ checks }) => checks.every(({ record }) => record.type === "6"))
    ? BAI.amount
    : NOWHERE;
  const amount = tied?.detail ?? standard;
  return {
    key,
    amount,
    total: tied?.total ?? null,
    stubStart: stubStart(batches, key),
    ...stubWindows(batches, key, amount),
  };
}

/** Batches with their own total. */
function tiedGroups(batches: readonly LockboxBatch[], ends: readonly LockboxRecord["end"][]): readonly TiedGroup[] {
  return batches.flatMap(({ checks, trailers: [trailer] }) =>
    trailer === undefined || !ends.includes(trailer.end)
      ? []
      : [{ details: checks.map((check) => check.record.text), total: trailer.text }],
  );
}

/**
 * Where the only total is the file's last line and has no line end, its last digits may be missing; it is believed only
 * if no digit follows the amounts, so that they cannot be read a place too short.
 */
function closedWindows(batches: readonly LockboxBatch[], key: LockboxKey): TiedWindows | null {
  const groups = tiedGroups(batches, ["end of file"]);
  const tied = tiedWindows(groups, key.sequence.end);
  const isClosed = groups.every(({ details }) =>
    details.every((text) => !/\d/.test(text.charAt(tied?.detail.end ?? 0))),
  );
  return isClosed ? tied : null;
}

/** Whether BAI's positions make the total of some batch. */
function isBai(batches: readonly LockboxBatch[], groups: readonly TiedGroup[]): boolean {
  if (checksOf(batches).some(({ record }) => record.type !== "6")) return false;
  return groups.some(({ details, total }) => {
    const sum = details.reduce((all, detail) => all + (digitsAt(detail, BAI.amount) ?? 0), 0);
    return sum > 0 && sum === digitsAt(total, BAI.total);
  });
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
  const standard = checks.every((check) => check.stubs.every((stub) => stub.type === "4"));
  return { stubAmount: standard ? BAI.stubAmount : NOWHERE, firstAmount: null };
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
