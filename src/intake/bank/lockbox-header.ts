import type { IsoDate } from "../../domain/calendar";
import { dateOfDigits } from "./bank-date";
import type { LockboxBatch, LockboxRecord } from "./lockbox-record";

/** What headers and totals say of a batch. */
export interface LockboxHead {
  readonly lockbox: string | null;
  readonly date: IsoDate | null;
}

/**
 * Lockbox number and deposit day of a batch: from BAI's detail header (5) or batch total (7) by position, else from the
 * first number and the first day that its headers print; what a batch does not say, the file's first headers do.
 */
export function lockboxHead(batch: LockboxBatch, first: LockboxBatch | undefined): LockboxHead {
  const headers = [...batch.headers.toReversed(), ...(first?.headers ?? [])];
  const totals = batch.trailers.filter((trailer) => /[78]/.test(trailer.type));
  const own = [...headers, ...totals];
  return { lockbox: firstOf(own, numberOf), date: firstOf(own, dayOf) };
}

function firstOf(records: readonly LockboxRecord[], read: (record: LockboxRecord) => string | null): string | null {
  for (const record of records) {
    const value = read(record);
    if (value !== null) return value;
  }
  return null;
}

function numberOf({ type, text }: LockboxRecord): string | null {
  if (/[578]/.test(type)) return text.slice(7, 14).trim().replace(/^0+/, "") || null;
  if (type === "1" || type === "2" || type === "9") return null;
  const words = text.slice(1).split(/[^\dA-Za-z]+/);
  return words.find((word) => /^\d{3,8}$/.test(word) && dayIn(word) === null) ?? null;
}

function dayOf({ type, text }: LockboxRecord): IsoDate | null {
  if (/[578]/.test(type)) return dateOfDigits(text.slice(14, 20)) ?? dayIn(text.slice(14));
  if (type === "1") return dateOfDigits(text.slice(23, 29)) ?? dayIn(text);
  return type === "2" || type === "9" ? null : dayIn(text);
}

/** The first day printed in a text: 20261002, 2026-10-02, 10/02/2026, 10022026, or a lone 261002 or 100226. */
export function dayIn(text: string): IsoDate | null {
  const iso = /(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])/.exec(text);
  const american = /(0?[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])[-/]?(20\d\d)/.exec(text);
  const short = /(?:^|\D)(\d{6})(?!\d)/.exec(text)?.[1];
  const days = [
    iso === null ? null : dateOfDigits(`${iso[1] ?? ""}${iso[2] ?? ""}${iso[3] ?? ""}`),
    american === null
      ? null
      : dateOfDigits(`${american[3] ?? ""}${(american[1] ?? "").padStart(2, "0")}${american[2] ?? ""}`),
    short === undefined ? null : dateOfDigits(short),
    short === undefined ? null : dateOfDigits(`${short.slice(4)}${short.slice(0, 4)}`),
  ];
  return days.find((day) => day !== null) ?? null;
}
