import type { Account } from "./account";
import { billAccount } from "./billing";
import type { City } from "./city";
import { recordOrder } from "./collection-records";
import { drawCustomer } from "./customer";
import { settleFinal, transferBalance } from "./final-account";
import { readMeter } from "./meter-reading";
import { sufferClosingError } from "./planted-closing";
import { moveIn } from "./residents";

const FINAL_BILL_AFTER_DAYS = 3;
const STAYS_IN_TOWN = 0.12;

/** Closes the accounts whose customer leaves today: final read, final bill, and the next customer. */
export function runDepartures(city: City): void {
  for (const account of city.departures.get(city.today) ?? []) {
    if (account.closedDay === null && account.moveOutDay === city.today && account.openedDay < city.today)
      closeAccount(city, account);
  }
  city.departures.delete(city.today);
}

function closeAccount(city: City, account: Account): void {
  account.closedDay = city.today;
  account.onArrangement = false;
  city.residents.delete(account.premises.number);
  recordOrder(city, account, { kind: "read", result: "Final read", days: 0 });
  const read = readMeter(city, account, city.today);
  const emptyFor = Math.max(sufferClosingError(city, account), emptyDays(city, account));
  const arrival = city.calendar.businessDay(city.today + emptyFor);
  city.agenda.on(city.calendar.businessDay(city.today + FINAL_BILL_AFTER_DAYS), () => {
    billAccount(city, account, read);
    settleFinal(city, account);
    if (city.chance.happens(STAYS_IN_TOWN)) city.movers.push(account);
  });
  city.agenda.on(arrival, () => welcome(city, account.premises.number - 1));
}

/** Days the address stands empty: a student house left in May often until August, others a few days or weeks. */
function emptyDays(city: City, account: Account): number {
  const { month } = city.calendar.at(city.today);
  if (account.premises.tenure !== "student_rental") return city.chance.whole(1, 24);
  if (month === 5 && city.chance.happens(0.55)) return city.chance.whole(88, 104);
  return city.chance.whole(1, 9);
}

/** A new customer, or one who moved across town and brings the old balance along. */
function welcome(city: City, place: number): void {
  const premises = city.premises[place];
  if (premises === undefined || city.residents.has(premises.number)) return;
  const mover = premises.tenure === "owner" ? undefined : city.movers.pop();
  const drawn = drawCustomer(premises, city.chance);
  const customer = mover === undefined ? drawn : { ...drawn, name: mover.customer.name };
  const account = moveIn(city, premises, { openedDay: city.today, customer });
  if (mover !== undefined) transferBalance(city, mover, account);
}
