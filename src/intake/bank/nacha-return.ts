import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import { centsOfDigits } from "./bank-amount";
import type { NachaBatch, NachaItem } from "./nacha-batch";
import type { NachaRecord } from "./nacha-record";
import { changeNotice, returnReason } from "./return-reason";

const WIDTH = 94;

/** Entry classes that carry a check's number where others carry the customer's account. */
const CHECK_CLASSES = new Set(["ARC", "BOC", "POP", "RCK", "XCK"]);

/** What an entry of a return file tells. */
export interface NachaReturn {
  readonly line: number;
  readonly is: "return" | "notification" | "other";
  /** Trace number of the entry, or of its addenda. */
  readonly trace: string;
  readonly account: string | null;
  readonly date: IsoDate | null;
  /** Money that a return takes back is negative; a refund that came back is positive; null where it cannot be read. */
  readonly amountCents: Cents | null;
  /** `R01 Insufficient funds`, or what a notification asks to correct. */
  readonly reference: string | null;
  readonly originalTrace: string | null;
  readonly batch: string | null;
  readonly fault?: string;
}

/** Reads an entry and its addenda (99 return, 98 notification of change; positions by NACHA's rules, appendix three). */
export function nachaReturn(item: NachaItem, batch: NachaBatch, date: IsoDate | null): NachaReturn {
  const { entry, addenda } = item;
  const entryClass = batch.header?.field(51, 53) ?? "";
  const addendum = addenda.find((each) => /^79[89]/.test(each.field(1, 3)));
  const cents = centsOfDigits(entry.field(30, 39));
  const fault = faultOf(item, batch, cents) ?? (cents === null ? "The amount (30–39) is no number." : null);
  return {
    line: entry.line,
    is: addendum === undefined ? "other" : addendum.field(2, 3) === "99" ? "return" : "notification",
    trace: addendum?.field(80, 94) || entry.field(80, 94),
    account: accountOf(entry, entryClass),
    date,
    amountCents: cents === null ? null : signOf(entry) * cents,
    reference: addendum === undefined ? null : wordsOf(addendum),
    originalTrace: addendum?.field(7, 21) ?? null,
    batch: batch.header?.field(88, 94) ?? null,
    ...(fault === null ? {} : { fault }),
  };
}

/** The second digit of the transaction code: 5 to 9 a debit, 1 to 4 a credit. */
function signOf(entry: NachaRecord): 1 | -1 {
  return Number(entry.field(3, 3)) >= 5 ? -1 : 1;
}

function wordsOf(addendum: NachaRecord): string {
  const code = addendum.field(4, 6);
  return addendum.field(2, 3) === "99" ? returnReason(code) : changeNotice(code, addendum.field(36, 64));
}

function accountOf(entry: NachaRecord, entryClass: string): string | null {
  if (entryClass === "IAT") return null;
  const own = CHECK_CLASSES.has(entryClass) ? entry.field(55, 76) : entry.field(40, 54);
  return own === "" || (CHECK_CLASSES.has(entryClass) && !/\d/.test(own)) ? null : own;
}

function faultOf({ entry, addenda }: NachaItem, batch: NachaBatch, cents: Cents | null): string | null {
  const short = [entry, ...addenda].find((record) => record.length !== WIDTH);
  if (short !== undefined) {
    return `The record of line ${String(short.line)} has ${String(short.length)} of 94 characters. Download the file again.`;
  }
  if (!/^\d[1-9]$/.test(entry.field(2, 3))) return `The transaction code "${entry.field(2, 3)}" (2–3) is not known.`;
  if (cents === 0 || addenda.length > 0 || batch.control !== null) return null;
  return "The file ends before this entry’s addenda. Download the file again.";
}
