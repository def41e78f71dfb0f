import type { Account } from "./account";
import type { City } from "./city";
import { monthIndex } from "./city-calendar";
import type { IrregularityKind } from "./irregularity";
import { FIRST_YEAR } from "./sample-rates";

interface PlantRule {
  readonly kind: IrregularityKind;
  /** One in so many addresses, and always at least one. */
  readonly oneIn: number;
  readonly fits: (account: Account) => boolean;
}

const paysOnTime = (account: Account) => account.customer.habit === "prompt";
const paysLate = (account: Account) => account.customer.habit === "late";
const usesWater = (account: Account) => account.premises.dailyCf > 14;

const RULES: readonly PlantRule[] = [
  { kind: "wrong-rate-code", oneIn: 1500, fits: (account) => !account.premises.insideCity && usesWater(account) },
  { kind: "formula-in-name", oneIn: 1_000_000, fits: paysOnTime },
  { kind: "missed-bill", oneIn: 1000, fits: usesWater },
  { kind: "stuck-meter", oneIn: 1000, fits: usesWater },
  { kind: "backward-read", oneIn: 2000, fits: usesWater },
  { kind: "bill-at-old-rate", oneIn: 1500, fits: usesWater },
  { kind: "unbilled-service", oneIn: 2000, fits: (account) => account.premises.sewer && usesWater(account) },
  { kind: "duplicate-bill", oneIn: 2000, fits: paysOnTime },
  { kind: "estimated-run", oneIn: 1500, fits: usesWater },
  { kind: "penalty-twice", oneIn: 1000, fits: paysLate },
  { kind: "duplicate-payment", oneIn: 800, fits: paysOnTime },
  { kind: "reverse-and-repost", oneIn: 2500, fits: paysOnTime },
  { kind: "back-dated-payment", oneIn: 1500, fits: paysOnTime },
];

/** Chooses the accounts that will suffer an error, one error each, and the month it begins. */
export function plantErrors(city: City): void {
  const free = new Set(city.accounts.filter(steady));
  for (const rule of RULES) {
    const fitting = [...free].filter(rule.fits);
    const count = Math.max(1, Math.round(city.settings.accounts / rule.oneIn));
    for (let each = 0; each < count && fitting.length > 0; each++) {
      const [account] = fitting.splice(city.chance.whole(0, fitting.length - 1), 1);
      if (account === undefined) continue;
      account.plant = { kind: rule.kind, month: plantMonth(city, rule.kind), done: false };
      free.delete(account);
    }
  }
}

/** Whether the account is to suffer the error in the month being lived. */
export function strikesNow(city: City, account: Account, kind: IrregularityKind): boolean {
  return account.plant !== null && account.plant.kind === kind && thisMonth(city) === account.plant.month;
}

/** How many months ago the error began; negative or null where it has not. */
export function monthsInto(city: City, account: Account, kind: IrregularityKind): number | null {
  if (account.plant?.kind !== kind) return null;
  return thisMonth(city) - account.plant.month;
}

/** Whether an error that waits for its occasion (a payment, a penalty) is to happen on this one; true once only. */
export function strikesOnce(city: City, account: Account, kind: IrregularityKind): boolean {
  const into = monthsInto(city, account, kind);
  if (into === null || into < 0 || account.plant === null || account.plant.done) return false;
  account.plant.done = true;
  return true;
}

/** An ordinary household that stays, so that an error stands out and nothing else explains it. */
function steady(account: Account): boolean {
  const { habit } = account.customer;
  return account.premises.tenure === "owner" && account.moveOutDay === null && habit !== "never" && habit !== "chronic";
}

/** `monthIndex` of the month being lived. */
export function thisMonth(city: City): number {
  return monthIndex(city.calendar.at(city.today));
}

function plantMonth(city: City, kind: IrregularityKind): number {
  const { early, late } = plantMonths(city);
  if (kind === "bill-at-old-rate") return januaryIn(early, monthIndex(city.calendar.at(city.settings.lastDay)), city);
  return city.chance.whole(early, late);
}

/** Months in which an error may begin: from the third on, with half a year left, as far as the months allow. */
export function plantMonths(city: City): { readonly early: number; readonly late: number } {
  const last = monthIndex(city.calendar.at(city.settings.lastDay));
  const early = Math.min(last - city.settings.months + 3, last);
  return { early, late: Math.max(early, last - 6) };
}

/** A January after the first rate step, as near as the months allow. */
function januaryIn(first: number, last: number, city: City): number {
  const januaries: number[] = [];
  for (let month = first; month <= last; month++)
    if (month % 12 === 0 && month / 12 > FIRST_YEAR) januaries.push(month);
  return januaries.length === 0 ? first : city.chance.pick(januaries);
}
