import type { Cents } from "../../domain/money";
import type { LockboxBatch, LockboxCheck, LockboxRecord } from "./lockbox-record";

/** One account that a check pays, or the whole check where it pays one. */
export interface LockboxItem {
  readonly record: LockboxRecord;
  readonly account: string | null;
  readonly cents: Cents | null;
  /** The line that the machine reads from the bill's stub, digits only, check digit last; null where there is none. */
  readonly scanLine: string | null;
}

/** A check as its layout cuts it. */
export interface CutCheck {
  readonly record: LockboxRecord;
  readonly batch: string;
  readonly sequence: string;
  readonly checkNumber: string | null;
  readonly cents: Cents | null;
  readonly items: readonly LockboxItem[];
}

/** What a trailer states; null where the layout does not tell or it cannot be read. */
export interface CutTrailer {
  readonly cents: Cents | null;
  readonly checks: number | null;
}

/** Cuts the records of one lockbox layout. */
export interface LockboxCutter {
  /** In words: `Lockbox (80-character)`. */
  readonly layout: string;
  readonly check: (check: LockboxCheck) => CutCheck;
  readonly trailer: (trailer: LockboxRecord) => CutTrailer | null;
}

/** The checks of all batches. */
export function checksOf(batches: readonly LockboxBatch[]): readonly LockboxCheck[] {
  return batches.flatMap((batch) => batch.checks);
}

/**
 * A check number without the zeros that fill its field.
 * @example printedCheckNumber("000020311") // "20311"
 */
export function printedCheckNumber(text: string): string | null {
  const number = text.trim().replace(/^0+/, "");
  return number === "" ? null : number;
}
