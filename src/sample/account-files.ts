import type { Account } from "./account";
import { meteredRateCode } from "./bill-lines";
import type { City } from "./city";
import { csvText } from "./csv-table";
import { codedAs } from "./misbilled-lines";
import { pricingOf } from "./planted-bill";

/** Writes `accounts.csv` and `services.csv` as they stand when the books close, by account number. */
export function writeAccounts(city: City): void {
  const byNumber = [...city.accounts].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const account of byNumber) {
    writeAccount(city, account);
    writeServices(city, account);
  }
}

function writeAccount(city: City, account: Account): void {
  const { premises, customer } = account;
  const names = [
    account.id,
    csvText(nameOf(city, account)),
    csvText(premises.address),
    csvText(customer.mailingAddress),
    premises.customerClass,
  ];
  const place = [String(premises.cycle), premises.route, premises.insideCity ? "Y" : "N", customer.occupancy];
  const life = [account.closedDay === null ? "active" : "final", ...lifeOf(city, account), premises.parcelId];
  city.files.table("accounts").write([...names, ...place, ...life]);
}

/** The holder's name; on one account a planted one that a careless import would run as a formula. */
function nameOf(city: City, account: Account): string {
  if (account.plant?.kind !== "formula-in-name") return account.customer.name;
  const about = "The customer's name begins like a formula and must stay text.";
  const rows = [{ table: "accounts", key: { account_id: account.id } }];
  city.answers.add({ kind: "formula-in-name", accountId: account.id, rows, cents: null, about });
  return '=HYPERLINK("http://x","y")';
}

function writeServices(city: City, account: Account): void {
  const { premises } = account;
  const table = city.files.table("services");
  const life = lifeOf(city, account);
  const metered = [premises.meterId, premises.meterSize, ""];
  const service = codedAs(account, pricingOf(city, account).service);
  table.write([account.id, "water", meteredRateCode("W", service), ...metered, ...life]);
  if (premises.sewer) table.write([account.id, "sewer", meteredRateCode("S", service), ...metered, ...life]);
  if (premises.stormTenths > 0)
    table.write([account.id, "storm", "ST-ERU", "", "", premises.stormTenths / 10, ...life]);
  if (premises.containers === 0) return;
  const code = service.customerClass === "residential" ? "SW-R" : "SW-C";
  table.write([account.id, "solid_waste", code, "", "", premises.containers, ...life]);
}

function lifeOf(city: City, account: Account): readonly string[] {
  return [
    city.calendar.date(account.openedDay),
    account.closedDay === null ? "" : city.calendar.date(account.closedDay),
  ];
}
