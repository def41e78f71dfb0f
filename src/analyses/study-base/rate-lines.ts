import type { Multiplier } from "../../domain/rates/schedule-schema";
import { roundTo } from "../../domain/round-decimal";
import type { RateLine } from "../../domain/study/revenue-schema";
import type { RateTally } from "./tally-rates";

/** How tallies become lines of a study. */
export interface LineSetting {
  /** Periods of twelve months over those that were billed: 1 for a whole year. */
  readonly perYear: number;
  readonly multipliers: readonly Multiplier[];
  readonly monthsPerBill: number;
  /** Where the figures stand, in words. */
  readonly source: string;
}

interface Named {
  readonly tally: RateTally;
  readonly id: string;
  readonly name: string;
  readonly customerClass: string | null;
}

const MOST_DECIMALS = 6;

/**
 * The rate lines of a service: units of twelve months at the prices in force. A minimum in use follows its rate, and a price that
 * a multiplier makes follows the price that it multiplies, so that neither drifts from the other when rates rise.
 */
export function rateLines(tallies: readonly RateTally[], setting: LineSetting): readonly RateLine[] {
  const priced = tallies.filter(({ price, units }) => !price.equals(0) && !units.equals(0));
  const named = nameAll(priced);
  return named.map((each) => lineOf(each, named, setting));
}

function lineOf(each: Named, all: readonly Named[], setting: LineSetting): RateLine {
  const { tally, id, name, customerClass } = each;
  const head = { id, name, ...(customerClass === null ? {} : { class: customerClass }) };
  const kind = tally.measure === "use" ? ("volume" as const) : ("fixed" as const);
  const { source } = setting;
  if (tally.measure === "dollars") {
    const dollars = tally.units.mul(tally.price).valueOf() * setting.perYear;
    return { ...head, kind, revenue: roundTo(dollars, 2, "nearest"), source };
  }
  const follows = followedBy(each, all, setting);
  return {
    ...head,
    kind,
    unit: unitOf(tally, setting),
    units: roundTo(tally.units.valueOf() * setting.perYear, MOST_DECIMALS, "nearest"),
    price: priceOf(tally),
    decimals: decimalsOf(tally),
    ...(follows === null ? {} : { follows }),
    source,
  };
}

/** What is billed a month is counted in months: 100 ERU billed through a year are 1,200 ERU-months. */
function unitOf({ measure, unit }: RateTally, { monthsPerBill }: LineSetting): string {
  if (measure !== "count" || unit === "bills" || monthsPerBill !== 1) return unit;
  return `${unit.replace(/s$/, "")}-months`;
}

function priceOf({ price }: RateTally): number {
  return roundTo(price.valueOf(), MOST_DECIMALS, "nearest");
}

/** As many as the price has, at least two. */
function decimalsOf(tally: RateTally): number {
  return Math.max(2, String(priceOf(tally)).split(".")[1]?.length ?? 0);
}

/** The line whose price decides this one's, and how many times it is; null for a line with a price of its own. */
function followedBy(each: Named, all: readonly Named[], setting: LineSetting): RateLine["follows"] | null {
  const { tally } = each;
  const others = all.filter((other) => other !== each && sameCharge(other.tally, tally));
  if (tally.measure !== "top-up")
    return multiplied(
      each,
      others.filter((other) => other.tally.label === tally.label),
      setting,
    );
  const uses = others.filter((other) => other.tally.measure === "use");
  const made = multiplied(each, uses, setting);
  const rate = uses.find((other) => other.tally.price.equals(tally.price));
  return made ?? (rate === undefined ? null : { line: rate.id, times: 1 });
}

/** The line of the same charge that a multiplier makes this price from. */
function multiplied(
  { tally }: Named,
  others: readonly Named[],
  { multipliers }: LineSetting,
): RateLine["follows"] | null {
  for (const { by, services } of multipliers) {
    const times = Number(by);
    if (!(times > 1) || (services !== undefined && !services.includes(tally.service))) continue;
    const base = others.find(
      (other) => roundTo(priceOf(other.tally) * times, decimalsOf(tally), "nearest") === priceOf(tally),
    );
    if (base !== undefined) return { line: base.id, times };
  }
  return null;
}

function sameCharge(a: RateTally, b: RateTally): boolean {
  return a.service === b.service && a.chargeId === b.chargeId;
}

/** Names and ids: a charge of several prices says of which class, zone or meter each is, where that tells them apart. */
function nameAll(tallies: readonly RateTally[]): readonly Named[] {
  const taken = new Set<string>();
  return tallies.map((tally) => {
    const prices = tallies.filter((each) => sameCharge(each, tally) && each.label === tally.label);
    const told = (of: (each: RateTally) => ReadonlySet<string>) =>
      tellApart(prices.map(of)) ? [...of(tally)].toSorted().join(", ") : "";
    const customerClass = told(({ classes }) => classes);
    const meter = told(({ meters }) => meters);
    const words = [customerClass, told(({ zones }) => zones), meter === "" ? "" : `${meter} inch`].filter(
      (word) => word !== "",
    );
    const name = words.length === 0 ? tally.label : `${tally.label} (${words.join(", ")})`;
    return { tally, name, id: freeId(slug(name), taken), customerClass: customerClass === "" ? null : customerClass };
  });
}

/** Whether several sets have nothing in common, so that what is in one tells it from the others. */
function tellApart(sets: readonly ReadonlySet<string>[]): boolean {
  const all = sets.flatMap((each) => [...each]);
  return sets.length > 1 && new Set(all).size === all.length;
}

/**
 * A short name made of words.
 * @example slug("Water, up to 100 kcf") // "water-up-to-100-kcf"
 */
export function slug(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return /^[a-z]/.test(plain) ? plain : `line-${plain}`.replace(/-$/, "");
}

/** The first of id, id-2, id-3 … that is free; it is taken then. */
export function freeId(id: string, taken: Set<string>): string {
  let [free, count] = [id, 1];
  while (taken.has(free)) free = `${id}-${(count += 1)}`;
  taken.add(free);
  return free;
}
