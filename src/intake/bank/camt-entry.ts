import type { Cents } from "../../domain/money";
import { centsOfDecimal } from "./bank-amount";
import { printedDay } from "./bank-date";
import { filled, filledReference, type StatementLine } from "./statement-line";
import { descendants, textAt, type XmlElement } from "./xml-element";

/** A statement's own numbering (`1`, `17`): no id that holds beyond the statement. */
const SHORT_NUMBER = /^\d{1,5}$/;

/**
 * One booked entry (Ntry) as one transaction, also where it sums up a batch: the entry is what reaches the account.
 * The entry's own credit or debit mark gives the sign, also for reversals.
 */
export function camtEntry(entry: XmlElement, line: number): StatementLine {
  const details = descendants(entry.children, "TxDtls");
  const date = printedDay(dayOf(entry, "BookgDt") ?? dayOf(entry, "ValDt") ?? "");
  return {
    line,
    ownId: entryId(entry, date),
    date,
    amountCents: signedAmount(entry),
    reference: referenceOf(details),
    description: descriptionOf(entry, details),
    typeCode: typeCodeOf(entry),
    bankReference: filledReference(textAt(entry, "AcctSvcrRef")),
    ...standing(entry),
  };
}

/**
 * An element's amount, signed by its credit or debit mark.
 * @returns null where either cannot be read
 */
export function signedAmount(element: XmlElement): Cents | null {
  const cents = centsOfDecimal(textAt(element, "Amt") ?? "");
  const mark = textAt(element, "CdtDbtInd");
  if (cents === null || (mark !== "CRDT" && mark !== "DBIT")) return null;
  return mark === "DBIT" ? 0 - cents : cents;
}

/** The day or moment of a date element: `Dt` or `DtTm`, or its own text. */
export function dayOf(element: XmlElement, name: string): string | null {
  return textAt(element, name, "Dt") ?? textAt(element, name, "DtTm") ?? textAt(element, name);
}

function entryId(entry: XmlElement, date: string | null): string | null {
  const number = filledReference(textAt(entry, "NtryRef"));
  const ownId = filledReference(textAt(entry, "AcctSvcrRef")) ?? number;
  return ownId !== null && SHORT_NUMBER.test(ownId) && date !== null ? `${date}-${ownId}` : ownId;
}

/** Booked entries are data; pending and information entries are not. */
function standing(entry: XmlElement): Pick<StatementLine, "notData"> {
  const status = textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts", "Prtry") ?? textAt(entry, "Sts");
  if (status === null || status === "BOOK") return {};
  return { notData: status === "PDNG" ? "pending" : `entry with status ${status}` };
}

function referenceOf(details: readonly XmlElement[]): string | null {
  const [only] = details;
  if (only === undefined || details.length > 1) return null;
  const endToEnd = filledReference(textAt(only, "Refs", "EndToEndId"));
  return filledReference(textAt(only, "Refs", "ChqNb")) ?? (endToEnd === "NOTPROVIDED" ? null : endToEnd);
}

/** What the payer wrote, where the entry is one payment; else what the bank says of the entry. */
function descriptionOf(entry: XmlElement, details: readonly XmlElement[]): string | null {
  const bank = filled(textAt(entry, "AddtlNtryInf"));
  if (details.length > 1 && bank !== null) return bank;
  const texts = details.flatMap((detail) => descendants(detail.children, "Ustrd").map((each) => each.text));
  const [first] = details;
  return filled(texts.join(" ")) ?? bank ?? filled(textAt(first, "AddtlTxInf"));
}

function typeCodeOf(entry: XmlElement): string | null {
  const own = textAt(entry, "BkTxCd", "Prtry", "Cd");
  const domain = [
    textAt(entry, "BkTxCd", "Domn", "Cd"),
    textAt(entry, "BkTxCd", "Domn", "Fmly", "Cd"),
    textAt(entry, "BkTxCd", "Domn", "Fmly", "SubFmlyCd"),
  ];
  return filled(own ?? domain.filter((part) => part !== null).join("-"));
}
