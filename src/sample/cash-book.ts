import type { Cents } from "../domain/money";
import type { Batch, Channel } from "./cash-drawer";
import { type City, todayDate } from "./city";
import { csvDollars } from "./csv-table";

/** An entry of the cash book to be made today. */
export interface CashEntry {
  readonly cents: Cents;
  readonly kind: "receipt" | "disbursement" | "adjustment";
  readonly reference: string;
  readonly batchId?: string;
  readonly source: string;
}

/** A line of the bank statement to be posted today. */
export interface BankLine {
  readonly cents: Cents;
  readonly reference: string;
  readonly description: string;
  readonly typeCode: string;
}

const CASH_ACCOUNT = "101-1000";

interface DepositTerms {
  readonly slip: string;
  readonly lagDays: number;
  readonly description: string;
  readonly typeCode: string;
}

/** How each channel's deposit appears at the bank: business days later, and in the bank's words. */
const DEPOSITS: Readonly<Record<Channel, DepositTerms>> = {
  COUNTER: { slip: "CT", lagDays: 1, description: "COUNTER DEPOSIT", typeCode: "301" },
  LOCKBOX: { slip: "LB", lagDays: 0, description: "LOCKBOX 4471 DEPOSIT", typeCode: "115" },
  DRAFT: { slip: "DR", lagDays: 0, description: "UTILITY BANK DRAFT OFFSET", typeCode: "142" },
  ONLINE: { slip: "ON", lagDays: 1, description: "ONLINE UTIL PMTS SETTLEMENT", typeCode: "142" },
  CARD: { slip: "CD", lagDays: 2, description: "MERCHANT CARD SETTLEMENT", typeCode: "142" },
  COUNTY: { slip: "CY", lagDays: 0, description: "COUNTY AUDITOR TAX LIEN SETTLEMENT", typeCode: "195" },
  AGENCY: { slip: "AG", lagDays: 0, description: "COLLECTION AGENCY REMITTANCE", typeCode: "195" },
};

/** Makes an entry of the cash book today. Answers its number. */
export function bookCash(city: City, entry: CashEntry): string {
  const id = city.files.nextId("K");
  const cells = [
    id,
    todayDate(city),
    csvDollars(entry.cents),
    entry.kind,
    entry.reference,
    entry.batchId ?? "",
    entry.source,
  ];
  city.files.table("book_cash").write([...cells, CASH_ACCOUNT], entry.cents);
  return id;
}

/** Posts a line of the bank statement today. Answers its number. */
export function postAtBank(city: City, line: BankLine): string {
  const id = city.files.nextId("L");
  city.bank.balanceCents += line.cents;
  const cells = [id, todayDate(city), csvDollars(line.cents), line.reference, line.description, line.typeCode];
  city.files.table("bank").write([...cells, csvDollars(city.bank.balanceCents)], line.cents);
  return id;
}

/** Books a day's batch and sends it to the bank, where it arrives after the channel's days; the amount there may be another. */
export function deposit(city: City, batch: Batch, atBank: (bookId: string) => Cents | null): void {
  const slip = slipOf(batch);
  const bookId = bookCash(city, {
    cents: batch.cents,
    kind: "receipt",
    reference: slip,
    batchId: batch.id,
    source: batch.channel,
  });
  const cents = atBank(bookId);
  if (cents === null) return;
  const { lagDays, description, typeCode } = DEPOSITS[batch.channel];
  const day = bankDay(city, lagDays);
  if (day === city.today) postAtBank(city, { cents, reference: slip, description, typeCode });
  else if (day > city.settings.lastDay) noteInTransit(city, { bookId, cents: batch.cents });
  else city.agenda.on(day, () => void postAtBank(city, { cents, reference: slip, description, typeCode }));
}

/** Two letters and the date, as a deposit slip would be numbered. */
function slipOf(batch: Batch): string {
  return `${DEPOSITS[batch.channel].slip}${batch.id.slice(2, 8)}`;
}

function bankDay(city: City, lagDays: number): number {
  let day = city.calendar.businessDay(city.today);
  for (let step = 0; step < lagDays; step++) day = city.calendar.businessDay(day + 1);
  return day;
}

function noteInTransit(city: City, deposited: { readonly bookId: string; readonly cents: Cents }): void {
  const rows = [{ table: "book_cash", key: { entry_id: deposited.bookId } }];
  const about = "Booked before the books closed, at the bank only afterwards: a deposit in transit.";
  city.answers.add({ kind: "deposit-in-transit", accountId: null, rows, cents: deposited.cents, about });
}
