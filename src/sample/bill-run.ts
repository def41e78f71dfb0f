import type { Account, Bill } from "./account";
import { type BilledService, billLines, FULL_MONTH_DAYS } from "./bill-lines";
import type { City } from "./city";
import { type BilledRead, readMeter } from "./meter-reading";
import { postCharge } from "./posting";
import { ratesOf } from "./sample-rates";

/** Days from the bill to its due date. */
const TERMS_DAYS = 21;
/** Day of the month on which each cycle is billed, from cycle 1. */
const CYCLE_DAYS = [4, 11, 18, 25];
/** Meters are read some days before the bill. */
const READ_BEFORE_BILL_DAYS = 4;
/** Shorter periods pay flat charges pro rata. */
const SHORT_PERIOD_DAYS = 25;
/** A new customer's first bill waits until there is a week to bill. */
const SHORTEST_FIRST_PERIOD_DAYS = 7;

/** The accounts whose cycle is billed today, in address order. */
export function accountsToBill(city: City): readonly Account[] {
  const day = city.calendar.at(city.today);
  const cycle = [0, 1, 2, 3].find(
    (each) => city.calendar.businessDay(firstOfMonth(city) + (CYCLE_DAYS[each] ?? 1) - 1) === day.day,
  );
  if (cycle === undefined) return [];
  const readDay = city.today - READ_BEFORE_BILL_DAYS;
  return [...city.residents.values()].filter(
    (account) => account.premises.cycle === cycle + 1 && longEnough(account, readDay),
  );
}

/** The regular bill of an account: reads the meter as of some days ago, posts the lines, and answers the bill. */
export function billRegular(city: City, account: Account): Bill {
  return postBill(city, account, readMeter(city, account, city.today - READ_BEFORE_BILL_DAYS));
}

/** The last bill of an account, up to its last day. */
export function billFinal(city: City, account: Account, lastDay: number): Bill {
  return postBill(city, account, readMeter(city, account, lastDay));
}

function postBill(city: City, account: Account, read: BilledRead): Bill {
  const billId = city.files.nextId("B");
  const dueDay = city.today + TERMS_DAYS;
  const period = { periodStart: city.calendar.date(read.startDay), periodEnd: city.calendar.date(read.endDay) };
  const days = read.endDay - read.startDay + 1;
  const flatDays = days < SHORT_PERIOD_DAYS ? days : FULL_MONTH_DAYS;
  const rates = ratesOf(city.calendar.at(city.today).year);
  let currentCents = 0;
  for (const line of billLines(billedService(account), { usageCcf: read.usageCcf, flatDays }, rates)) {
    postCharge(city, account, { ...line, ...period, billId, dueDay });
    currentCents += line.cents;
  }
  const { items } = account;
  const bill: Bill = {
    id: billId,
    billDay: city.today,
    dueDay,
    currentCents,
    statementCents: items.balanceCents,
    creditsBefore: items.creditCents,
    debitsThrough: items.debitCents,
  };
  account.lastBill = bill;
  return bill;
}

function billedService(account: Account): BilledService {
  return account.premises;
}

function longEnough(account: Account, readDay: number): boolean {
  const firstDay = Math.max(account.openedDay, account.premises.meter.billedDay + 1);
  return readDay - firstDay + 1 >= SHORTEST_FIRST_PERIOD_DAYS;
}

function firstOfMonth(city: City): number {
  return city.today - city.calendar.at(city.today).dayOfMonth + 1;
}
