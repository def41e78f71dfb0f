import { type Account, openAccount } from "./account";
import type { City } from "./city";
import { type Customer, drawCustomer } from "./customer";
import type { Premises } from "./premises";

const LONGEST_PAST_DAYS = 9000;

/** Fills every address with a customer who was there before the first day. */
export function settleResidents(city: City): void {
  for (const premises of city.premises) {
    const longest = premises.tenure === "owner" || premises.tenure === "organisation" ? LONGEST_PAST_DAYS : 900;
    const openedDay = city.settings.firstDay - city.chance.whole(30, longest);
    moveIn(city, premises, { openedDay, customer: drawCustomer(premises, city.chance) });
  }
}

/** Opens an account at an address. */
export function moveIn(
  city: City,
  premises: Premises,
  opening: { readonly openedDay: number; readonly customer: Customer },
): Account {
  const account = openAccount({ premises, ...opening });
  city.accounts.push(account);
  city.residents.set(premises.number, account);
  return account;
}
