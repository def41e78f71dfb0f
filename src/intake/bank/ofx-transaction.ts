import { centsOfDecimal } from "./bank-amount";
import { printedDay } from "./bank-date";
import { filled, filledReference, type StatementLine } from "./statement-line";

/** The fields of one STMTTRN, the first value of each tag. */
export type OfxFields = ReadonlyMap<string, string>;

/** Where a transaction stands in the file, and whether the file goes on behind it. */
export interface OfxPlace {
  readonly line: number;
  readonly state: "booked" | "pending" | "cut off";
}

/**
 * A transaction of an OFX statement. Its day is the day as printed, whatever the zone. The description is the memo where
 * it begins with the (shortened) name, else both.
 * @example ofxTransaction(fields({ DTPOSTED: "20261002235959[-4:EDT]", TRNAMT: "612.30", FITID: "20261002", … }), place).date // "2026-10-02"
 */
export function ofxTransaction(fields: OfxFields, { line, state }: OfxPlace): StatementLine {
  const amount = fields.get("TRNAMT") ?? "";
  return {
    line,
    ownId: filled(fields.get("FITID")),
    date: printedDay(fields.get("DTPOSTED") ?? fields.get("DTTRAN") ?? fields.get("DTUSER") ?? ""),
    amountCents: centsOfDecimal(amount),
    reference: filledReference(fields.get("CHECKNUM")),
    description: ofxDescription(filled(fields.get("NAME")), filled(fields.get("MEMO"))),
    typeCode: filled(fields.get("TRNTYPE")),
    bankReference: filledReference(fields.get("REFNUM")),
    ...(state === "pending" ? { notData: "pending" } : {}),
    ...(state === "cut off" ? { fault: "The file ends inside this transaction. Download the file again." } : {}),
  };
}

/**
 * Name and memo as one description.
 * @example ofxDescription("ONLINE UTIL PMTS SETTLEMENT BATC", "ONLINE UTIL PMTS SETTLEMENT BATCH A") // "ONLINE UTIL PMTS SETTLEMENT BATCH A"
 */
export function ofxDescription(name: string | null, memo: string | null): string | null {
  if (name === null || memo === null) return memo ?? name;
  if (memo.startsWith(name)) return memo;
  return name.includes(memo) ? name : `${name} ${memo}`;
}
