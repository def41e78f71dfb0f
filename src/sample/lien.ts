import type { Cents } from "../domain/money";
import type { Account } from "./account";
import type { City } from "./city";
import { recordNotice } from "./collection-records";
import { postPayment } from "./post-payment";

const OLD_DAYS = 60;
const LEAST_CENTS = 10_000;
const PAID_THROUGH_COUNTY = 0.93;

/** Each September owners' debts older than 60 days are certified to the county auditor, who pays them out with the taxes. */
export function certifyLiens(city: City): void {
  const { month, dayOfMonth, weekday } = city.calendar.at(city.today);
  if (month !== 9 || weekday !== 2 || dayOfMonth < 8 || dayOfMonth > 14) return;
  for (const account of city.accounts) if (account.customer.occupancy === "owner") certify(city, account);
}

function certify(city: City, account: Account): void {
  const cents = account.items.pastDue(city.today - OLD_DAYS);
  if (cents < LEAST_CENTS || account.onArrangement) return;
  recordNotice(city, account, { kind: "lien", role: "owner", method: "certified mail", cents });
  if (!city.chance.happens(PAID_THROUGH_COUNTY)) return;
  const settlementDays = city.chance.happens(0.6) ? 180 : 348;
  city.agenda.on(city.calendar.businessDay(city.today + settlementDays), () => settle(city, account, cents));
}

function settle(city: City, account: Account, certified: Cents): void {
  const cents = Math.min(certified, account.items.pastDue(city.today));
  if (cents <= 0) return;
  const { year, month } = city.calendar.at(city.today);
  const reference = `SETTLEMENT ${year}-${month < 6 ? 1 : 2}`;
  postPayment(city, account, { cents, method: "county", reference, enteredBy: "tbriggs" });
}
