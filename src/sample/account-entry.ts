import type { Cents } from "../domain/money";
import type { Account } from "./account";
import type { Application } from "./application-book";
import { type City, todayDate } from "./city";
import { csvDollars } from "./csv-table";

/** Takes a charge or increase into the account's own book, and applies waiting credits where applications are exported. */
export function enterDebit(city: City, account: Account, debit: { id: string; dueDay: number; cents: Cents }): void {
  account.items.debit(debit.dueDay, debit.cents);
  record(city, city.applications?.debit(account.id, debit));
}

/** Takes money or a reduction into the account's own book, and applies it where applications are exported. */
export function enterCredit(city: City, account: Account, credit: { id: string; cents: Cents }): void {
  account.items.credit(credit.cents);
  record(city, city.applications?.credit(account.id, credit));
}

/** Takes a payment out of the account's own book again; what it settled is open as before. */
export function enterReversal(city: City, account: Account, payment: { id: string; cents: Cents }): void {
  account.items.credit(-payment.cents);
  record(city, city.applications?.reverse(account.id, payment.id));
}

/** When today a person (half past eight to half past four) or a machine (before six) made an entry, as text. */
export function enteredAt(city: City, by: string): string {
  const machine = by === by.toUpperCase();
  const minute = machine ? 350 : city.chance.whole(510, 990);
  return `${todayDate(city)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:${twoDigits(city.chance.whole(0, 59))}`;
}

function record(city: City, made: readonly Application[] = []): void {
  const today = todayDate(city);
  for (const { fromId, toId, cents } of made) {
    city.files.table("applications").write([fromId, toId, csvDollars(cents), today, `${today}T23:30:00`], cents);
  }
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
