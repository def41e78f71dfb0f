import type { Account } from "./account";
import type { City } from "./city";
import { recordOrder } from "./collection-records";
import { payPastDue } from "./payer";
import { postCharge } from "./post-charge";
import { leaveOn } from "./residents";

const LEAST_PAST_DUE_CENTS = 10_000;
const TURN_ON_FEE_CENTS = 5000;
const TRY_AGAIN_DAYS = 28;
/** Service is not shut off from December to March, nor on Fridays and weekends. */
const WARM_MONTHS = [4, 5, 6, 7, 8, 9, 10, 11];
const SHUTOFF_WEEKDAYS = [1, 2, 3, 4];

/** Shuts the water off where the balance still stands, or waits for a day on which that is done. */
export function considerShutoff(city: City, account: Account): void {
  if (account.closedDay !== null || account.onArrangement) return;
  if (account.items.pastDue(city.today) < LEAST_PAST_DUE_CENTS) return;
  const { month, weekday } = city.calendar.at(city.today);
  if (city.today <= account.heldUntil || !WARM_MONTHS.includes(month)) {
    city.agenda.on(city.today + TRY_AGAIN_DAYS, () => considerShutoff(city, account));
  } else if (!SHUTOFF_WEEKDAYS.includes(weekday)) {
    city.agenda.on(city.today + 1, () => considerShutoff(city, account));
  } else {
    shutOff(city, account);
  }
}

/** Most pay within days and are turned on for a fee; tenants who do not, leave; owners stay and wait for the lien. */
function shutOff(city: City, account: Account): void {
  recordOrder(city, account, { kind: "shutoff", result: "Shut off at curb stop", days: 1 });
  const { chance } = city;
  if (chance.happens(0.78)) {
    const days = chance.whole(1, 6);
    payPastDue(city, account, days);
    city.agenda.on(city.calendar.businessDay(city.today + days), () => turnOn(city, account));
  } else if (account.customer.occupancy === "tenant" && account.premises.tenure !== "organisation") {
    leaveOn(city, account, city.today + chance.whole(6, 25));
  }
}

function turnOn(city: City, account: Account): void {
  if (account.closedDay !== null) return;
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
