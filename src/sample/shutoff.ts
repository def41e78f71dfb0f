import type { Account } from "./account";
import { arrange } from "./arrangement";
import type { City } from "./city";
import { recordOrder } from "./collection-records";
import { payPastDue } from "./payer";
import { postCharge } from "./post-charge";
import { leaveOn } from "./residents";

const LEAST_PAST_DUE_CENTS = 10_000;
const TURN_ON_FEE_CENTS = 5000;
/** Crews reach a part of the list in a month. */
const REACHED = 0.25;
const PAYS_AFTER_SHUTOFF = 0.7;
const NEVER_PAYS_AFTER_SHUTOFF = 0.15;
const OWNER_ARRANGES = 0.4;
const TRY_AGAIN_DAYS = 28;
/** Service is not shut off from December to March, nor on Fridays and weekends. */
const WARM_MONTHS = [4, 5, 6, 7, 8, 9, 10, 11];
const SHUTOFF_WEEKDAYS = [1, 2, 3, 4];

/** Puts an account on the shutoff list, once, for when the notice has run. */
export function listForShutoff(city: City, account: Account, days: number): void {
  if (account.onShutoffList || account.serviceOff || account.closedDay !== null) return;
  account.onShutoffList = true;
  city.agenda.on(city.today + days, () => considerShutoff(city, account));
}

/** Shuts the water off where the balance still stands, or waits for a day on which that is done. */
function considerShutoff(city: City, account: Account): void {
  const settled = account.items.pastDue(city.today) < LEAST_PAST_DUE_CENTS;
  if (settled || account.closedDay !== null || account.onArrangement) {
    account.onShutoffList = false;
    return;
  }
  const { month, weekday } = city.calendar.at(city.today);
  if (!SHUTOFF_WEEKDAYS.includes(weekday)) {
    city.agenda.on(city.today + 1, () => considerShutoff(city, account));
  } else if (city.today <= account.heldUntil || !WARM_MONTHS.includes(month) || !city.chance.happens(REACHED)) {
    city.agenda.on(city.today + TRY_AGAIN_DAYS, () => considerShutoff(city, account));
  } else {
    shutOff(city, account);
  }
}

/** Most pay within days and are turned on for a fee; tenants who do not, leave; owners arrange, or stay off and wait for the lien. */
function shutOff(city: City, account: Account): void {
  account.onShutoffList = false;
  account.serviceOff = true;
  recordOrder(city, account, { kind: "shutoff", result: "Shut off at curb stop", days: 1 });
  const { chance } = city;
  const pays = account.customer.habit === "never" ? NEVER_PAYS_AFTER_SHUTOFF : PAYS_AFTER_SHUTOFF;
  const soon = city.calendar.businessDay(city.today + chance.whole(1, 6));
  if (chance.happens(pays)) {
    payPastDue(city, account, soon - city.today);
    city.agenda.on(soon, () => turnOn(city, account));
  } else if (account.customer.occupancy === "tenant" && account.premises.tenure !== "organisation") {
    leaveOn(city, account, city.today + chance.whole(6, 25));
  } else if (chance.happens(OWNER_ARRANGES)) {
    city.agenda.on(soon + 7, () => turnOnWithArrangement(city, account));
  }
}

function turnOnWithArrangement(city: City, account: Account): void {
  arrange(city, account);
  turnOn(city, account);
}

function turnOn(city: City, account: Account): void {
  if (account.closedDay !== null) return;
  account.serviceOff = false;
  const fee = {
    service: "turn_on",
    kind: "fee",
    billId: null,
    dueDay: city.today + 21,
    rateCode: "FEE-ON",
    cents: TURN_ON_FEE_CENTS,
  };
  postCharge(city, account, fee);
  recordOrder(city, account, { kind: "turn_on", result: "Turned on, leak dial still", days: 0 });
}
