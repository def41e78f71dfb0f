import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import { type Bai2Cursor, bai2Cursor } from "./bai2-cursor";
import type { Bai2Record } from "./bai2-record";
import { type Bai2Effect, bai2Effect, isCheck } from "./bai2-type-code";
import { centsOfDigits } from "./bank-amount";
import { dateOfDigits } from "./bank-date";
import { filled, filledReference, type StatementLine } from "./statement-line";

/** A transaction of a BAI2 file. */
export interface Bai2Transaction extends StatementLine {
  /** As printed, before the type code gives it a sign; for the account's control total. */
  readonly printedCents: Cents;
  /** The day on which the money is available, where the record gives one. */
  readonly valueDate: IsoDate | null;
}

/**
 * A transaction record (16) with its continuations; its day is the group's as-of date.
 * @example bai2Transaction(record("16,475,125000,Z,,20117,CHECK PAID/"), "2026-10-19").amountCents // -125000
 */
export function bai2Transaction(record: Bai2Record, asOf: IsoDate | null): Bai2Transaction {
  const cursor = bai2Cursor(record);
  const typeCode = cursor.next() ?? "";
  const amount = cursor.next() ?? "";
  const valueDate = afterFunds(cursor);
  const bankReference = filledReference(cursor.next());
  const customerReference = filledReference(cursor.next());
  const effect = bai2Effect(typeCode);
  const printed = amount === "" && effect === "no money" ? 0 : centsOfDigits(amount);
  return {
    line: record.line,
    ownId: null,
    date: asOf,
    amountCents: signed(printed, effect),
    printedCents: printed ?? 0,
    valueDate,
    reference: customerReference ?? (isCheck(typeCode) ? bankReference : null),
    description: filled(cursor.rest()),
    typeCode: filled(typeCode),
    bankReference,
    ...standing(record, { effect, typeCode, amount, printed }),
  };
}

function signed(printed: Cents | null, effect: Bai2Effect): Cents | null {
  if (printed === null || effect === "unknown" || effect === "no money") return null;
  return effect === "debit" ? 0 - printed : printed;
}

interface Read {
  readonly effect: Bai2Effect;
  readonly typeCode: string;
  readonly amount: string;
  readonly printed: Cents | null;
}

/** Why the record is no transaction, if it is none. */
function standing(record: Bai2Record, read: Read): Pick<StatementLine, "fault" | "notData"> {
  if (record.cutOff) return { fault: "The file ends inside this record. Download the file again." };
  if (read.effect === "no money") return { notData: "message of the bank without money" };
  if (read.effect === "unknown") {
    return {
      fault: `Type code "${read.typeCode}" is neither a credit (100–399) nor a debit (400–699). Ask the bank what it means.`,
    };
  }
  if (read.printed !== null) return {};
  return { fault: `The amount "${read.amount}" is not a whole number of cents. Ask the bank for the file again.` };
}

/** Moves behind the funds type and what belongs to it. */
function afterFunds(cursor: Bai2Cursor): IsoDate | null {
  switch ((cursor.next() ?? "").toUpperCase()) {
    case "V": {
      const day = dateOfDigits(cursor.next() ?? "");
      cursor.next();
      return day;
    }
    case "S":
      skip(cursor, 3);
      return null;
    case "D":
      skip(cursor, 2 * Math.min(99, Number(/^\d+$/.exec(cursor.next() ?? "")?.[0] ?? 0)));
      return null;
    default:
      return null;
  }
}

/** Moves a cursor over a number of fields. */
function skip(cursor: Bai2Cursor, count: number): void {
  for (let done = 0; done < count; done += 1) cursor.next();
}
