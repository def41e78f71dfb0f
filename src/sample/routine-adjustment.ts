import type { Cents } from "../domain/money";
import type { Account, Bill } from "./account";
import type { City } from "./city";
import { recordHold } from "./collection-records";
import { type AdjustmentEntry, postAdjustment } from "./post-adjustment";
import { ratesOf } from "./sample-rates";

const MISSED_PICKUP_SHARE = 0.0012;
const CORRECTION_SHARE = 0.0009;

/** Now and then a bill is followed by a credit for a missed pickup, or by a correction of what was read. */
export function routineAdjustment(city: City, account: Account, bill: Bill): void {
  if (account.plant !== null) return;
  if (account.premises.containers > 0 && city.chance.happens(MISSED_PICKUP_SHARE)) creditPickup(city, account, bill);
  if (city.chance.happens(CORRECTION_SHARE)) correct(city, account, bill);
}

/** A quarter of the month's solid waste charge of one container. */
function creditPickup(city: City, account: Account, bill: Bill): void {
  const cents = -Math.floor(ratesOf(city.calendar.at(bill.billDay).year).solidWaste / 4);
  const reason = "Missed pickup";
  later(city, account, {
    cents,
    kind: "credit_note",
    service: "solid_waste",
    billId: bill.id,
    reason,
    approvedBy: "rdavila",
  });
}

/** Usually downward: a misread; the customer disputes the bill until it is settled. */
function correct(city: City, account: Account, bill: Bill): void {
  const part = Math.floor((bill.currentCents * city.chance.whole(8, 30)) / 100);
  const cents: Cents = city.chance.happens(0.8) ? -part : Math.ceil(part / 3);
  if (cents === 0) return;
  const reason = cents < 0 ? "Misread, check read lower" : "Container count corrected";
  recordHold(city, account, { kind: "dispute", days: 20, note: "Customer questions the bill" });
  const service = cents < 0 ? "water" : "solid_waste";
  later(city, account, { cents, kind: "correction", service, billId: bill.id, reason, approvedBy: "rdavila" });
}

function later(city: City, account: Account, entry: AdjustmentEntry): void {
  const day = city.calendar.businessDay(city.today + city.chance.whole(3, 16));
  city.agenda.on(day, () => void postAdjustment(city, account, { ...entry, dueDay: city.today + 14 }));
}
