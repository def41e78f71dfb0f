import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { CHANNELS } from "./cash-drawer";
import { type City, todayDate } from "./city";
import { csvDollars, csvText } from "./csv-table";
import type { Method } from "./customer";

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

/** Money to be posted today. */
export interface PaymentEntry {
  readonly cents: Cents;
  readonly method: Method;
  readonly reference: string;
  readonly enteredBy: string;
}

/** A payment as it stands in the books. */
export interface PostedPayment extends PaymentEntry {
  readonly id: string;
  readonly day: number;
}

/** Posts one charge: a row of `charges.csv` and a debit in the account's own book. Answers its number. */
export function postCharge(city: City, account: Account, entry: ChargeEntry): string {
  const id = city.files.nextId("C");
  const today = todayDate(city);
  const { service, kind, billId, periodStart = "", periodEnd = "", usageCcf = null, rateCode = "" } = entry;
  const due = city.calendar.date(entry.dueDay);
  const use = usageCcf === null ? "," : `${usageCcf},ccf`;
  const head = [id, account.id, service, kind, billId ?? "", today, due, periodStart, periodEnd].join(",");
  city.files
    .table("charges")
    .writeLine(`${head},${use},${rateCode},${csvDollars(entry.cents)},${today}T04:30:00,BILLRUN`, entry.cents);
  account.items.debit(entry.dueDay, entry.cents);
  return id;
}

/** Posts money received today into the channel's batch: a row of `payments.csv` and a credit in the account's own book. */
export function postPayment(city: City, account: Account, entry: PaymentEntry): PostedPayment {
  const id = city.files.nextId("P");
  const today = todayDate(city);
  const batch = city.cash.take(CHANNELS[entry.method], entry.cents, today);
  const fee = entry.method === "card" ? csvDollars(cardFee(entry.cents)) : "";
  const cells = [id, account.id, today, csvDollars(entry.cents), "", "", "", entry.method, entry.reference, batch, fee];
  city.files.table("payments").write([...cells, enteredAt(city, entry.enteredBy), entry.enteredBy], entry.cents);
  account.items.credit(entry.cents);
  return { ...entry, id, day: city.today };
}

/** Takes a payment back today, as for a returned check: a negative row that names it. Answers its number. */
export function postReversal(city: City, account: Account, payment: PostedPayment, reason = "RETURNED"): string {
  const id = city.files.nextId("P");
  const cells = [
    id,
    account.id,
    todayDate(city),
    csvDollars(-payment.cents),
    payment.id,
    "",
    "",
    payment.method,
    reason,
    "",
    "",
  ];
  const clerk = "mkeller";
  city.files.table("payments").write([...cells, enteredAt(city, clerk), clerk], -payment.cents);
  account.items.credit(-payment.cents);
  return id;
}

/** An adjustment to be posted today. Negative reduces what is owed. */
export interface AdjustmentEntry {
  readonly cents: Cents;
  readonly kind: string;
  readonly service?: string;
  readonly billId?: string | null;
  /** The day an increase ages from; today where left out. */
  readonly dueDay?: number;
  readonly reason: string;
  readonly approvedBy: string;
  readonly enteredBy?: string;
  /** Effective day in the books where it is not today. */
  readonly effectiveDay?: number;
}

/** Posts an adjustment: a row of `adjustments.csv`, and a debit or credit in the account's own book. Answers its number. */
export function postAdjustment(city: City, account: Account, entry: AdjustmentEntry): string {
  const id = city.files.nextId("A");
  const { cents, kind, service = "", billId = null, reason, approvedBy, enteredBy = "lortiz" } = entry;
  const effective = entry.effectiveDay ?? city.today;
  const dueDay = entry.dueDay ?? effective;
  const due = cents > 0 ? city.calendar.date(dueDay) : "";
  const cells = [
    id,
    account.id,
    city.calendar.date(effective),
    csvDollars(cents),
    kind,
    service,
    billId ?? "",
    due,
    csvText(reason),
    approvedBy,
  ];
  city.files.table("adjustments").write([...cells, enteredAt(city, enteredBy), enteredBy], cents);
  if (cents > 0) account.items.debit(dueDay, cents);
  else account.items.credit(-cents);
  return id;
}

/** A processor's fee of 2.45 %, rounded half up. */
function cardFee(cents: Cents): Cents {
  return Math.floor((cents * 245 + 5000) / 10_000);
}

/** Machines post before six; people between eight and half past four. */
function enteredAt(city: City, by: string): string {
  const minute = by === by.toUpperCase() ? 350 : city.chance.whole(480, 990);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${todayDate(city)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(city.chance.whole(0, 59))}`;
}
