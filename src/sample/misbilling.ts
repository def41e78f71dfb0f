import type { Account } from "./account";
import { FULL_MONTH_DAYS, minimumCcf } from "./bill-lines";
import { type Chance, seededChance } from "./chance";
import type { City } from "./city";
import { monthIndex } from "./city-calendar";
import type { Habit } from "./customer";
import type { Misbilling, MisbillingKind } from "./irregularity";
import { type RightBill, WRONG_METER } from "./misbilled-lines";
import { plantMonths, thisMonth } from "./planting";

interface MisbillingRule {
  readonly kind: Exclude<MisbillingKind, "proration-missed">;
  readonly fits: (account: Account) => boolean;
}

/** Added to the seed, so that these errors are drawn apart from everything else. */
const STREAM = 7_919;
/** One in so many addresses suffers an error of each rule, and always at least one that it fits. */
const ONE_IN = 1500;
/** Those whose bank pays every bill change nothing when the amount is another; the others are taken where none is left. */
const PAYERS: readonly Habit[] = ["autopay", "prompt", "late"];
/** Bills that an error makes wrong before someone sets it right; the others last until the books close. */
const BILLS_UNTIL_FOUND: Partial<Record<MisbillingKind, number>> = {
  "minimum-not-applied": 6,
  "rounding-down": 6,
  "rate-code-twin": 4,
  "proration-missed": 1,
};

const household = ({ premises }: Account) => premises.customerClass === "residential";
const hasContainers = ({ premises }: Account) => premises.containers > 0;
const usesUnder = (account: Account, ccf: number) => account.premises.dailyCf * 0.3 < ccf * 0.8;
const inside = (account: Account) => household(account) && account.premises.insideCity;

/** The rarest accounts first. */
const RULES: readonly MisbillingRule[] = [
  {
    kind: "charge-without-service",
    fits: (account) => household(account) && !(account.premises.sewer && hasContainers(account)),
  },
  { kind: "wrong-class", fits: (account) => !household(account) && hasContainers(account) },
  { kind: "minimum-not-applied", fits: (account) => usesUnder(account, minimumCcf(account.premises.meterSize)) },
  { kind: "wrong-meter-size", fits: (account) => household(account) && usesUnder(account, minimumCcf(WRONG_METER)) },
  { kind: "wrong-class", fits: (account) => household(account) && hasContainers(account) },
  { kind: "rounding-down", fits: household },
  { kind: "unknown-rate-code", fits: household },
  { kind: "rate-code-twin", fits: inside },
  { kind: "service-never-charged", fits: inside },
];

/** Chooses the accounts whose bills will be made wrong, one way each, among those that stay and suffer nothing else. */
export function plantMisbillings(city: City): void {
  const chance = seededChance(city.settings.seed + STREAM);
  const count = Math.max(1, Math.round(city.settings.accounts / ONE_IN));
  for (const { kind, fits } of RULES) {
    for (let each = 0; each < count; each++) {
      const account = draw(city, chance, fits);
      if (account !== null) account.misbilling = { kind, month: firstMonth(city, chance, kind), bills: 0 };
    }
  }
  const { firstDay, lastDay } = city.settings;
  for (let each = 0; each < count; each++)
    city.missedProrations.push(chance.whole(firstDay, firstDay + Math.floor((lastDay - firstDay) / 2)));
}

/** How the account's bill of today is made wrong; null where it is made rightly. */
export function misbillingNow(city: City, account: Account, bill: RightBill): Misbilling | null {
  account.misbilling ??= missedProration(city, account, bill);
  const { misbilling } = account;
  if (misbilling === null || thisMonth(city) < misbilling.month) return null;
  return misbilling.bills < (BILLS_UNTIL_FOUND[misbilling.kind] ?? Infinity) ? misbilling : null;
}

function draw(city: City, chance: Chance, fits: MisbillingRule["fits"]): Account | null {
  const free = city.accounts.filter(
    (account) => account.plant === null && account.misbilling === null && account.moveOutDay === null && fits(account),
  );
  for (const habit of PAYERS) {
    const paying = free.filter(({ customer }) => customer.habit === habit);
    if (paying.length > 0) return chance.pick(paying);
  }
  return null;
}

/** A service that is never charged is not from the first bill on. */
function firstMonth(city: City, chance: Chance, kind: MisbillingKind): number {
  if (kind === "service-never-charged") return monthIndex(city.calendar.at(city.settings.firstDay));
  const { early, late } = plantMonths(city);
  return chance.whole(early, late);
}

/** The next short bill, once its day has come, of a newcomer or a leaving owner whose bank pays. */
function missedProration(city: City, account: Account, { service, period }: RightBill): Misbilling | null {
  const { habit, occupancy } = account.customer;
  const pays = habit === "autopay" && (account.closedDay === null || occupancy === "owner");
  const flat = service.stormTenths > 0 || service.containers > 0;
  if (account.plant !== null || !pays || !flat || period.flatDays === FULL_MONTH_DAYS) return null;
  const place = city.missedProrations.findIndex((fromDay) => fromDay <= city.today);
  if (place < 0) return null;
  city.missedProrations.splice(place, 1);
  return { kind: "proration-missed", month: thisMonth(city), bills: 0 };
}
