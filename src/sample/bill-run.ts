import type { Account, Bill } from "./account";
import { type BilledPeriod, FULL_MONTH_DAYS } from "./bill-lines";
import { countBilled } from "./billed-months";
import { type City, todayDate } from "./city";
import type { BilledRead } from "./meter-reading";
import { misbilledLines } from "./misbilled-lines";
import { misbillingNow } from "./misbilling";
import { noteMisbilling } from "./misbilling-note";
import { notePricingError, pricingOf } from "./planted-bill";
import { postCharge } from "./post-charge";
import { ratesOf } from "./sample-rates";

/** Meters are read some days before the bill. */
export const READ_BEFORE_BILL_DAYS = 4;
/** Days from the bill to its due date. */
const TERMS_DAYS = 21;
/** Day of the month on which each cycle is billed, from cycle 1; on a weekend the Monday after. */
const CYCLE_DAYS = [4, 11, 18, 25];
/** Shorter periods pay flat charges pro rata. */
const SHORT_PERIOD_DAYS = 25;
/** A new customer's first bill waits until there is a week to bill. */
const SHORTEST_FIRST_PERIOD_DAYS = 7;

/** The accounts whose cycle is billed today, in the order they were opened. */
export function accountsToBill(city: City): readonly Account[] {
  const cycle = cycleOf(city);
  if (cycle === 0) return [];
  const readDay = city.today - READ_BEFORE_BILL_DAYS;
  return [...city.residents.values()].filter(
    (account) => account.premises.cycle === cycle && longEnough(account, readDay),
  );
}

/** Posts the bill of a reading, line by line, and answers it. */
export function postBill(city: City, account: Account, read: BilledRead): Bill {
  const billId = city.files.nextId("B");
  const dueDay = city.today + TERMS_DAYS;
  const periodStart = city.calendar.date(read.startDay);
  const periodEnd = city.calendar.date(read.endDay);
  const period = billedPeriod(read);
  const pricing = pricingOf(city, account);
  const rightly = { service: pricing.service, period, rates: ratesOf(pricing.year) };
  const lines = misbilledLines(misbillingNow(city, account, rightly), rightly);
  const chargeIds: string[] = [];
  let currentCents = 0;
  for (const { service, kind, usageCcf, rateCode, cents } of lines) {
    currentCents += cents;
    countBilled(city.billed, todayDate(city), { service, kind, cents });
    chargeIds.push(
      postCharge(city, account, { service, kind, billId, dueDay, periodStart, periodEnd, usageCcf, rateCode, cents }),
    );
  }
  if (account.misbilling !== null) noteMisbilling(city, account, { billId, rightly, lines, chargeIds });
  if (account.plant !== null) notePricingError(city, account, { billId, period, lines, chargeIds });
  const { balanceCents, creditCents, debitCents } = account.items;
  const statement = { statementCents: balanceCents, creditsBefore: creditCents, debitsThrough: debitCents };
  return { id: billId, billDay: city.today, dueDay, currentCents, ...statement };
}

/** A backward reading bills no use. */
function billedPeriod(read: BilledRead): BilledPeriod {
  const days = read.endDay - read.startDay + 1;
  return { usageCcf: Math.max(0, read.usageCcf), flatDays: days < SHORT_PERIOD_DAYS ? days : FULL_MONTH_DAYS };
}

/** The cycle billed today, 1 to 4; 0 on other days. */
function cycleOf(city: City): number {
  const firstOfMonth = city.today - city.calendar.at(city.today).dayOfMonth + 1;
  return CYCLE_DAYS.findIndex((day) => city.calendar.businessDay(firstOfMonth + day - 1) === city.today) + 1;
}

function longEnough(account: Account, readDay: number): boolean {
  const firstDay = Math.max(account.openedDay, account.premises.meter.billedDay + 1);
  return readDay - firstDay + 1 >= SHORTEST_FIRST_PERIOD_DAYS;
}
