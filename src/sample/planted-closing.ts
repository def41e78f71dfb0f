import type { Account } from "./account";
import type { City } from "./city";
import { postCharge } from "./post-charge";
import { ratesOf } from "./sample-rates";

const ONE_IN = 2000;
const LATE_CHARGE_AFTER_DAYS = 45;
const LATE_READ_AFTER_DAYS = 33;

/** Chooses the days from which the next customer to leave suffers an error. */
export function planClosingErrors(city: City): void {
  const { firstDay, lastDay, accounts } = city.settings;
  const count = Math.max(1, Math.round(accounts / ONE_IN));
  const kinds = ["charge-after-close", "use-after-close"] as const;
  const latest = Math.max(firstDay, lastDay - 200);
  for (const kind of kinds) {
    for (let each = 0; each < count; each++)
      city.closingErrors.push({ kind, fromDay: city.chance.whole(firstDay, latest) });
  }
}

/** Lets an account that closes today suffer an error whose day has come. Answers the days the address must stand empty for it. */
export function sufferClosingError(city: City, account: Account): number {
  const waiting = city.closingErrors;
  const place = waiting.findIndex((each) => each.fromDay <= city.today);
  const [error] = place < 0 ? [] : waiting.splice(place, 1);
  if (error?.kind === "charge-after-close")
    city.agenda.on(city.today + LATE_CHARGE_AFTER_DAYS, () => chargeLate(city, account));
  if (error?.kind !== "use-after-close") return 0;
  city.agenda.on(city.today + LATE_READ_AFTER_DAYS, () => readLate(city, account));
  return LATE_READ_AFTER_DAYS + 1;
}

function chargeLate(city: City, account: Account): void {
  const cents = ratesOf(city.calendar.at(city.today).year).solidWaste;
  const entry = {
    service: "solid_waste",
    kind: "fixed",
    billId: city.files.nextId("B"),
    dueDay: city.today + 21,
    rateCode: "SW-R",
    cents,
  };
  const rows = [{ table: "charges", key: { charge_id: postCharge(city, account, entry) } }];
  const about = `Charged ${LATE_CHARGE_AFTER_DAYS} days after the account was closed.`;
  city.answers.add({ kind: "charge-after-close", accountId: account.id, rows, cents, about });
}

function readLate(city: City, account: Account): void {
  const { meter, meterId } = account.premises;
  const date = city.calendar.date(city.today);
  const usage = city.chance.whole(3, 9);
  const reading = meter.billedCcf + usage;
  city.files.table("reads").write([account.id, meterId, date, reading, meter.billedCcf, usage, "ccf", "N"]);
  meter.throughCf = reading * 100;
  meter.billedCcf = reading;
  meter.billedDay = city.today;
  const about = `The meter of a closed account moved by ${usage} ccf and nobody was billed.`;
  city.answers.add({
    kind: "use-after-close",
    accountId: account.id,
    rows: [{ table: "reads", key: { meter_id: meterId, read_date: date } }],
    cents: null,
    about,
  });
}
