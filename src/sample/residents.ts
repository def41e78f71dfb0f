import { type Account, openAccount } from "./account";
import type { City } from "./city";
import { type Customer, drawCustomer } from "./customer";
import type { Premises } from "./premises";

const LONGEST_PAST_DAYS = 9000;
const DAYS_PER_YEAR = 365;
/** A tenant stays for some months, up to these. */
const LONGEST_TENANCY_MONTHS = 54;
/** An owner leaves within these months or, more likely, not at all. */
const OWNER_HORIZON_MONTHS = 240;
const STUDENT_LEAVES_IN_A_YEAR = 0.65;
const LEAVES_IN_MAY = 0.45;

/** Fills every address with a customer who was there before the first day. */
export function settleResidents(city: City): void {
  for (const premises of city.premises) {
    const stays = premises.tenure === "owner" || premises.tenure === "organisation";
    const openedDay = city.settings.firstDay - city.chance.whole(30, stays ? LONGEST_PAST_DAYS : 2 * DAYS_PER_YEAR);
    moveIn(city, premises, { openedDay, customer: drawCustomer(premises, city.chance) });
  }
}

/** Opens an account at an address, tenants with a deposit, and settles when its customer will leave. */
export function moveIn(city: City, premises: Premises, opening: Pick<Account, "openedDay" | "customer">): Account {
  const account = openAccount({ premises, ...opening });
  city.accounts.push(account);
  city.residents.set(premises.number, account);
  if (holdsDeposit(city, opening.customer)) account.depositCents = 10_000;
  const day = drawMoveOut(city, premises);
  if (day !== null && day <= city.settings.lastDay) leaveOn(city, account, day);
  return account;
}

/** Puts a departure on a day; one already planned falls away. */
export function leaveOn(city: City, account: Account, day: number): void {
  account.moveOutDay = day;
  const leaving = city.departures.get(day);
  if (leaving === undefined) city.departures.set(day, [account]);
  else leaving.push(account);
}

function holdsDeposit(city: City, customer: Customer): boolean {
  return customer.occupancy === "tenant" && customer.habit !== "autopay" && city.chance.happens(0.25);
}

function drawMoveOut(city: City, premises: Premises): number | null {
  const { chance, today } = city;
  switch (premises.tenure) {
    case "student_rental":
      return studentMoveOut(city);
    case "rental":
      return today + chance.whole(60, LONGEST_TENANCY_MONTHS * 30);
    case "owner":
      return today + chance.whole(45, OWNER_HORIZON_MONTHS * 30);
    case "organisation":
      return null;
  }
}

/** Students leave after the spring term or when leases end in August, most within a year or two. */
function studentMoveOut(city: City): number {
  const { chance, calendar, today } = city;
  let years = 0;
  while (!chance.happens(STUDENT_LEAVES_IN_A_YEAR)) years += 1;
  const may = chance.happens(LEAVES_IN_MAY);
  const first = calendar.at(today + 60);
  const month = may ? 5 : 8;
  const monthsAhead = ((month - first.month + 12) % 12) + years * 12;
  return first.day - first.dayOfMonth + Math.round(monthsAhead * 30.44) + chance.whole(6, 22);
}
