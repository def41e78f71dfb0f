import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";

/** One transaction of a bank statement, as its format holds it. */
export interface StatementLine {
  /** Physical line of the file. */
  readonly line: number;
  /** The bank's own id of the transaction; null where the format has none. */
  readonly ownId: string | null;
  readonly date: IsoDate | null;
  /** Credits positive, debits negative. */
  readonly amountCents: Cents | null;
  /** Check or confirmation number. */
  readonly reference: string | null;
  readonly description: string | null;
  /** The bank's code for the kind of transaction. */
  readonly typeCode: string | null;
  /** The bank's reference, where the format has one beside the id. */
  readonly bankReference: string | null;
  /** Why it cannot be a record. */
  readonly fault?: string;
  /** Why it is no transaction of the statement: "pending". */
  readonly notData?: string;
}

/** What a file holds for one account and one statement period. */
export interface StatementPeriod {
  /** As the file names it. */
  readonly account: string;
  /** Last day of the period. */
  readonly date: IsoDate | null;
  readonly openingCents: Cents | null;
  readonly closingCents: Cents | null;
  readonly lines: readonly StatementLine[];
}

/**
 * Whether a line is a transaction that reaches the ledger: booked, with a day and an amount.
 * @example isBooked({ …, date: "2026-10-02", amountCents: 128745 }) // true
 */
export function isBooked(
  line: StatementLine,
): line is StatementLine & { readonly date: IsoDate; readonly amountCents: Cents } {
  return line.fault === undefined && line.notData === undefined && line.date !== null && line.amountCents !== null;
}

/** A text with runs of blanks as one; null where nothing stands. */
export function filled(text: string | null | undefined): string | null {
  const trimmed = (text ?? "").replace(/\s+/g, " ").trim();
  return trimmed === "" ? null : trimmed;
}

/** A reference as a person reads it; null where nothing or only zeros stand. */
export function filledReference(text: string | null | undefined): string | null {
  const reference = filled(text);
  return reference === null || /^0+$/.test(reference) ? null : reference;
}
