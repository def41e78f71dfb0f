import {
  checksOf,
  type CutCheck,
  type CutTrailer,
  type LockboxCutter,
  type LockboxItem,
  printedCheckNumber,
} from "./lockbox-cutter";
import type { LockboxBatch, LockboxCheck, LockboxRecord } from "./lockbox-record";
import { type LockboxWindows, lockboxWindows } from "./lockbox-windows";
import { isRoutingNumber } from "./routing-number";
import { digitsAt, type Window } from "./tied-window";

/** Routing number 9, bank account 10 and check number 9 stand behind a BAI check's amount. */
const MICR = { routing: 9, account: 19, check: 28 } as const;
const LONGEST_ACCOUNT = 14;
const SHORTEST_SCAN_LINE = 15;

/** Cuts fixed-width lockbox records: BAI's types 5, 6, 4, 7, 8, 9 and layouts that mark the same with letters. */
export function fixedLockbox(batches: readonly LockboxBatch[]): LockboxCutter {
  const windows = lockboxWindows(batches);
  const texts = checksOf(batches).map((check) => check.record.text);
  const routed = texts.filter((text) =>
    isRoutingNumber(text.slice(windows.amount.end, windows.amount.end + MICR.routing)),
  );
  const micr = routed.length * 2 > texts.length ? "bank data" : "none";
  const own = batches.find((batch) => batch.trailers.length > 0)?.trailers[0]?.type ?? "";
  const width = Math.max(0, ...checksOf(batches).map((check) => check.record.width));
  return {
    layout: `Lockbox (${String(width)}-character)`,
    check: (check) => cutCheck(check, windows, micr),
    trailer: (trailer) => cutTrailer(trailer, windows, own),
  };
}

type Micr = "bank data" | "none";

function cutCheck(check: LockboxCheck, windows: LockboxWindows, micr: Micr): CutCheck {
  const { text } = check.record;
  const { key, amount, firstAmount } = windows;
  const fields = remainder(text, windows, micr);
  const cents = digitsAt(text, amount);
  const first: LockboxItem = { record: check.record, account: fields.account, cents, scanLine: fields.scanLine };
  const own = firstAmount === null ? [] : [{ ...first, cents: digitsAt(text, firstAmount) }];
  return {
    record: check.record,
    batch: text.slice(key.batch.start, key.batch.end).trim(),
    sequence: text.slice(key.sequence.start, key.sequence.end).trim(),
    checkNumber: fields.checkNumber,
    cents,
    items: check.stubs.length === 0 ? [first] : [...own, ...check.stubs.map((stub) => cutStub(stub, windows))],
  };
}

function cutStub(stub: LockboxRecord, { stubStart, stubAmount }: LockboxWindows): LockboxItem {
  const before = stub.text.slice(stubStart, stubAmount.start).trim();
  const behind = stub.text.slice(stubAmount.end).trim().split(/\s+/);
  const account =
    before === "" ? (behind.find((word) => word.length <= LONGEST_ACCOUNT) ?? null) : before.split(/\s+/)[0];
  return {
    record: stub,
    account: account === undefined || account === "" ? null : account,
    cents: digitsAt(stub.text, stubAmount),
    scanLine: behind.find(isScanLine) ?? null,
  };
}

interface Remainder {
  readonly account: string | null;
  readonly checkNumber: string | null;
  readonly scanLine: string | null;
}

/** What a check record holds beside key and amount: account before it or behind the bank data, check number, scan line. */
function remainder(text: string, { key, amount, firstAmount }: LockboxWindows, micr: Micr): Remainder {
  const before = text.slice(key.sequence.end, amount.start).trim();
  const start = amount.end + (micr === "bank data" ? MICR.account : 0);
  const behind = text.slice(start, firstAmount?.start ?? text.length);
  const printed =
    micr === "bank data" ? (/^ *\d{1,9}/.exec(behind.slice(0, MICR.check - MICR.account))?.[0] ?? "") : "";
  const words = behind
    .slice(micr === "bank data" ? MICR.check - MICR.account : 0)
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const scanLine = words.find(isScanLine) ?? null;
  const short = words
    .map((word) => withoutAmount(word, text.slice(amount.start, amount.end)))
    .filter((word) => /\d/.test(word) && word.length <= LONGEST_ACCOUNT);
  const [account, next] = before === "" ? short : [before.split(/\s+/)[0], ...short];
  const checkNumber = printedCheckNumber(micr === "bank data" ? printed : (next ?? ""));
  return { account: account ?? null, checkNumber, scanLine };
}

function isScanLine(word: string): boolean {
  return /^\d+$/.test(word) && word.length >= SHORTEST_SCAN_LINE;
}

/** An account with the check's amount directly behind it, alone. */
function withoutAmount(word: string, amount: string): string {
  return word.length > amount.length && word.endsWith(amount) ? word.slice(0, -amount.length) : word;
}

/** Totals of BAI's batch (7) and service (8) records by position; of other layouts, those of the batch's own type. */
function cutTrailer(trailer: LockboxRecord, { total }: LockboxWindows, own: string): CutTrailer | null {
  const standard = total === null ? BAI_TOTALS[trailer.type] : undefined;
  if (standard !== undefined) {
    const { start, end } = standard;
    return {
      cents: trailing(trailer.text.slice(start, end)),
      checks: digitsAt(trailer.text, { start: 20, end: start }),
    };
  }
  if (total === null || trailer.type !== own) return null;
  return { cents: trailing(trailer.text.slice(total.start, total.end)), checks: null };
}

/** Where the totals of BAI's batch and service records stand; the count of checks stands from 20 up to them. */
const BAI_TOTALS: Readonly<Record<string, Window>> = { "7": { start: 23, end: 33 }, "8": { start: 24, end: 34 } };

function trailing(text: string): number | null {
  const digits = /(\d+)\s*$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
