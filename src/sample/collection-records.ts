import type { Cents } from "../domain/money";
import type { Account } from "./account";
import { type City, todayDate } from "./city";
import { csvDollars, csvText } from "./csv-table";

/** A notice to be sent today. */
export interface NoticeEntry {
  readonly kind: "reminder" | "delinquent" | "shutoff" | "lien";
  readonly role: "owner" | "occupant";
  readonly method: string;
  readonly cents: Cents;
}

/** Records a notice of today. */
export function recordNotice(city: City, account: Account, notice: NoticeEntry): void {
  const id = city.files.nextId("N");
  const cells = [id, account.id, notice.kind, todayDate(city), notice.role, notice.method, csvDollars(notice.cents)];
  city.files.table("notices").write(cells, notice.cents);
}

/** Field work asked for today. */
export interface OrderEntry {
  readonly kind: "shutoff" | "turn_on" | "leak_check" | "read" | "maintenance";
  readonly result: string;
  /** Days until it is done; work not done when the books close has no completed day and no result. */
  readonly days: number;
}

/** Records a service order asked for today and, where the books still see it, its completion. */
export function recordOrder(city: City, account: Account, order: OrderEntry): void {
  const id = city.files.nextId("O");
  const doneDay = city.calendar.businessDay(city.today + order.days);
  const done = doneDay <= city.settings.lastDay ? [city.calendar.date(doneDay), csvText(order.result)] : ["", ""];
  const crew = `Crew ${city.chance.whole(1, 3)}`;
  city.files.table("service_orders").write([id, account.id, order.kind, todayDate(city), ...done, crew]);
}

/** A reason to leave an account alone for some days from today. */
export interface HoldEntry {
  readonly kind: "medical" | "dispute" | "bankruptcy" | "arrangement" | "other";
  readonly days: number;
  readonly note: string;
}

/** Records a hold from today and keeps to it. */
export function recordHold(city: City, account: Account, hold: HoldEntry): void {
  const endDay = city.today + hold.days;
  account.heldUntil = Math.max(account.heldUntil, endDay);
  city.files
    .table("holds")
    .write([account.id, hold.kind, todayDate(city), city.calendar.date(endDay), csvText(hold.note)]);
}
