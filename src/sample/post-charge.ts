import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { enterDebit } from "./account-entry";
import { type City, todayDate } from "./city";
import { type CsvCell, csvDollars } from "./csv-table";

/** A charge line to be posted today. */
export interface ChargeEntry {
  readonly service: string;
  readonly kind: string;
  readonly billId: string | null;
  readonly dueDay: number;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  readonly usageCcf?: number | null;
  readonly rateCode?: string;
  readonly cents: Cents;
}

/** Posts one charge: a row of `charges.csv` and a debit in the account's own book. Answers its number. */
export function postCharge(city: City, account: Account, entry: ChargeEntry): string {
  const id = city.files.nextId("C");
  const today = todayDate(city);
  const { service, kind, billId, dueDay, usageCcf = null, rateCode = null, cents } = entry;
  const { periodStart = null, periodEnd = null } = entry;
  const unit = usageCcf === null ? null : "ccf";
  const due = city.calendar.date(dueDay);
  const cells: CsvCell[] = [id, account.id, service, kind, billId, today, due, periodStart, periodEnd];
  cells.push(usageCcf, unit, rateCode, csvDollars(cents), `${today}T04:30:00`, "BILLRUN");
  city.files.table("charges").write(cells, cents);
  enterDebit(city, account, { id, dueDay, cents });
  return id;
}
