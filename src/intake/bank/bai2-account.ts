import type { Cents } from "../../domain/money";
import { bai2Cursor, type Bai2Cursor } from "./bai2-cursor";
import type { Bai2Record } from "./bai2-record";
import { centsOfDigits } from "./bank-amount";

/** A balance or total that an account record (03) states. */
export interface Bai2Status {
  /** 010 opening ledger, 015 closing ledger, 100 total credits, 400 total debits … */
  readonly typeCode: string;
  readonly cents: Cents | null;
  /** How many transactions it sums up; null where it says nothing. */
  readonly itemCount: number | null;
}

/** An account's identifier and what it states of itself. */
export interface Bai2AccountHead {
  readonly account: string;
  readonly statuses: readonly Bai2Status[];
}

/**
 * Reads an account record (03) with its continuations.
 * @example bai2AccountHead(record("03,0012345678,USD,010,4821077,,/")).statuses[0]?.cents // 4821077
 */
export function bai2AccountHead(record: Bai2Record): Bai2AccountHead {
  const cursor = bai2Cursor(record);
  const account = cursor.next() ?? "";
  cursor.next();
  const statuses: Bai2Status[] = [];
  for (let code = cursor.next(); code !== null; code = cursor.next()) {
    if (code !== "") statuses.push(statusOf(code, cursor));
  }
  return { account, statuses };
}

function statusOf(typeCode: string, cursor: Bai2Cursor): Bai2Status {
  const amount = cursor.next() ?? "";
  const count = nextIsCode(cursor) ? "" : (cursor.next() ?? "");
  skipFunds(cursor);
  return { typeCode, cents: centsOfDigits(amount), itemCount: /^\d{1,9}$/.test(count) ? Number(count) : null };
}

/** A status may end with its amount at the end of a line; the next line then begins with a type code. */
function nextIsCode(cursor: Bai2Cursor): boolean {
  return cursor.atContinuation() && /^\d{3}$/.test(cursor.peek() ?? "");
}

function skipFunds(cursor: Bai2Cursor): void {
  if (/^\d{3}$/.test(cursor.peek() ?? "")) return;
  const funds = (cursor.next() ?? "").toUpperCase();
  const details = funds === "S" ? 3 : funds === "V" ? 2 : funds === "D" ? 2 * dayCount(cursor.next()) : 0;
  for (let done = 0; done < details; done += 1) cursor.next();
}

function dayCount(text: string | null): number {
  return /^\d{1,2}$/.test(text ?? "") ? Number(text) : 0;
}
