import { Exact, exactOf } from "./exact";
import { meterInches, meterSize } from "./meter-size";

/** What is known of an account or of one of its services, by name: `class`, `zone`, `meter`, `dwelling_units`, `usage` … */
export type Facts = Readonly<Record<string, string | number>>;

/** An account as a rate schedule sees it. */
export interface AccountFacts {
  readonly facts: Facts;
  /** What differs by service: its meter, its units, its use. */
  readonly services?: Readonly<Record<string, Facts>>;
  /** The services it takes; charges of others are left out. All, when absent. */
  readonly takes?: readonly string[];
}

/** Facts that every schedule may ask for without declaring them, and what they are. */
export const STANDARD_FACTS: Readonly<Record<string, { readonly about: string; readonly default?: string | number }>> =
  {
    class: { about: "customer class" },
    zone: { about: "inside or outside the city, or another zone" },
    meter: { about: "meter size in inches" },
    season: { about: "season of the bill, from the schedule's seasons" },
    usage: { about: "use in the period" },
    winter_average: { about: "average use of the winter bills, in the unit of use" },
    units: { about: "billing units where no other count is known" },
    eru: { about: "equivalent residential units" },
    impervious_sf: { about: "impervious area in square feet" },
    containers: { about: "containers" },
    container_size: { about: "size of a container" },
    pickups: { about: "pickups a week" },
    dwelling_units: { about: "dwelling units" },
    household_size: { about: "persons in the household" },
    storm_credit: { about: "share of the storm fee that is credited", default: 0 },
    bod: { about: "biochemical oxygen demand in mg/L" },
    tss: { about: "suspended solids in mg/L" },
    nh3: { about: "ammonia in mg/L" },
    senior: { about: "has the senior discount", default: "no" },
    disabled: { about: "has the disability discount", default: "no" },
    hardship: { about: "has the hardship discount", default: "no" },
    late: { about: "is paid late", default: "no" },
    rate_code: { about: "rate code of the billing system" },
    days: { about: "days of the period" },
    months: { about: "months of the bill" },
  };

/** Counts that `units` stands in for where they are not known. */
export const COUNTS: ReadonlySet<string> = new Set(["eru", "containers", "dwelling_units"]);

/** The facts that hold for a service: the account's own, overruled by the service's. */
export function factsOf(account: AccountFacts, service: string): Facts {
  return { ...account.facts, ...account.services?.[service] };
}

/** A fact as it was given, a count from `units` where it has no value of its own; undefined where nothing is known. */
export function givenFact(facts: Facts, name: string): string | number | undefined {
  return facts[name] ?? (COUNTS.has(name) ? facts["units"] : undefined);
}

/**
 * A word of a fact in one spelling: case, blanks and underscores make no difference; meter sizes under one name.
 * @example factWord("class", "Multi Family") // "multi_family"
 */
export function factWord(name: string, value: string | number): string {
  if (name === "meter") return meterSize(String(value));
  return String(value)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "_");
}

/**
 * Whether a key of a table or condition takes a value: a word, a list of words, a range of numbers, or `*`.
 * @example keyTakes({ name: "meter", key: "<=3/4" }, '5/8"') // true
 */
export function keyTakes(
  { name, key }: { readonly name: string; readonly key: string },
  value: string | number,
): boolean {
  if (key.trim() === "*") return true;
  const word = factWord(name, value);
  if (factWord(name, key) === word) return true;
  return key.split(",").some((part) => factWord(name, part) === word || inRange(name, part, value));
}

/** Ends of a range that a key names, null for a key that is no range. An open end is null. */
export function keyRange(
  name: string,
  key: string,
): { readonly from: Exact | null; readonly to: Exact | null; readonly strict: boolean } | null {
  const compared = /^\s*(<=|>=|<|>)\s*(.+)$/.exec(key);
  if (compared !== null) {
    const limit = sizeOf(name, compared[2] ?? "");
    if (limit === null) return null;
    const strict = compared[1]?.length === 1;
    return compared[1]?.startsWith("<") === true
      ? { from: null, to: limit, strict }
      : { from: limit, to: null, strict };
  }
  const [first, last, more] = key.split("..");
  if (first === undefined || last === undefined || more !== undefined) return null;
  const [from, to] = [sizeOf(name, first), sizeOf(name, last)];
  return from === null || to === null ? null : { from, to, strict: false };
}

function inRange(name: string, key: string, value: string | number): boolean {
  const range = keyRange(name, key);
  const size = sizeOf(name, String(value));
  if (range === null || size === null) return false;
  const above = range.from === null || (range.strict ? size.gt(range.from) : size.gte(range.from));
  return above && (range.to === null || (range.strict ? size.lt(range.to) : size.lte(range.to)));
}

function sizeOf(name: string, text: string): Exact | null {
  const inches = name === "meter" ? meterInches(text) : null;
  return inches === null ? exactOf(text) : new Exact(inches);
}
