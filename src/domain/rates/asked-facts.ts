import type { Charge } from "./charge-schema";
import type { Edition } from "./editions";
import { concernsService, type FactUse, usesOfCharge, usesOfMultiplier } from "./fact-uses";
import { type Facts, factWord, keyRange, keyTakes, STANDARD_FACTS } from "./facts";
import type { RateSchedule } from "./schedule-schema";

/** A fact that must be known before a bill can be made. */
export interface AskedFact {
  readonly name: string;
  /** What it is, as the schedule or the standard says; null where neither does. */
  readonly about: string | null;
  /** `choice`: one of `choices`; `number`: counted with; `text`: compared, but its values are not listed. */
  readonly kind: "choice" | "number" | "text";
  readonly choices: readonly string[];
  /** What holds where nothing is said; null where it must be said. */
  readonly otherwise: string | null;
}

/** For whom a bill is wanted, as far as it is known. */
export interface AskedFor {
  readonly edition: Edition;
  readonly schedule: RateSchedule;
  /** Services that are billed. */
  readonly takes: readonly string[];
  /** Facts that are known; charges for others are passed over. */
  readonly known: Facts;
}

/** What is worked out from the period, and never asked for. */
const FROM_PERIOD: ReadonlySet<string> = new Set(["days", "months", "usage_unit"]);
const FIRST = ["class", "zone", "meter", "season", "usage"];
/** What stands for the key `*`: a word that no other key takes. */
const ANY_OTHER = "other";

/**
 * The facts of an account that an edition asks for: by its conditions, tables, formulas and counts, in the order class, zone,
 * meter, season, use, then as the charges name them. What only charges for other accounts ask for is left out.
 * @example askedFacts({ edition, schedule: kent, takes: ["water"], known: {} }).map(({ name }) => name) // ["zone", "meter", "usage"]
 */
export function askedFacts(asked: AskedFor): readonly AskedFact[] {
  const byName = new Map<string, FactUse[]>();
  for (const use of usesFor(asked)) byName.set(use.name, [...(byName.get(use.name) ?? []), use]);
  const names = [...byName.keys()].filter((name) => !FROM_PERIOD.has(name));
  return names
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((name) => askedFact(name, byName.get(name) ?? [], asked.schedule));
}

/** Services that an edition charges for, in the order of its charges. */
export function servicesOf({ charges }: Edition): readonly string[] {
  return [...new Set(charges.map(({ service }) => service))];
}

/** Conditions of a charge that is passed over are asked all the same: they decide that it is. */
function usesFor({ edition, schedule, takes, known }: AskedFor): readonly FactUse[] {
  const { quantities } = schedule;
  const taken = edition.charges.filter(({ service }) => takes.includes(service));
  const isFor = (charge: Pick<Charge, "for">) => mayConcern(charge.for, known);
  return [
    ...taken.flatMap((charge) => {
      const conditions = Object.keys(charge.for ?? {});
      const uses = usesOfCharge(charge, quantities);
      return isFor(charge) ? uses : uses.slice(0, conditions.length);
    }),
    ...edition.multipliers
      .filter((multiplier) => concernsService(multiplier, takes))
      .flatMap((multiplier) => usesOfMultiplier(multiplier, quantities)),
  ];
}

function mayConcern(conditions: Charge["for"], known: Facts): boolean {
  return Object.entries(conditions ?? {}).every(([name, keys]) => {
    const value = known[name] ?? STANDARD_FACTS[name]?.default;
    return value === undefined || [keys].flat().some((key) => keyTakes({ name, key: String(key) }, value));
  });
}

function askedFact(name: string, uses: readonly FactUse[], schedule: RateSchedule): AskedFact {
  const declared = schedule.facts?.[name] ?? STANDARD_FACTS[name];
  const otherwise = declared?.default === undefined ? null : String(declared.default);
  const about = declared?.about ?? null;
  const listed = listedValues(name, schedule);
  if (listed !== undefined) return { name, about, kind: "choice", choices: listed, otherwise };
  const keys = uses.flatMap((use) => use.keys.flatMap((key) => key.split(",").map((part) => part.trim())));
  const isCounted = uses.some((use) => use.keys.length === 0);
  const hasRange = keys.some((key) => keyRange(name, key) !== null);
  if (isCounted || (hasRange && name !== "meter")) return { name, about, kind: "number", choices: [], otherwise };
  if (hasRange) return { name, about, kind: "text", choices: [], otherwise };
  return { name, about, kind: "choice", choices: choicesOf(name, keys, otherwise), otherwise };
}

function listedValues(name: string, { classes, zones, meters, seasons }: RateSchedule): readonly string[] | undefined {
  return { class: classes, zone: zones, meter: meters, season: seasons?.map((season) => season.name) }[name];
}

/** What holds where nothing is said comes first. A key alone is no choice: others are "other". */
function choicesOf(name: string, keys: readonly string[], otherwise: string | null): readonly string[] {
  const words = [...(otherwise === null ? [] : [otherwise]), ...keys.filter((key) => key !== "*")];
  const each = words.filter((word, at) => words.findIndex((other) => same(name, word, other)) === at);
  return keys.includes("*") || each.length === 1 ? [...each, ANY_OTHER] : each;
}

function same(name: string, one: string, other: string): boolean {
  return factWord(name, one) === factWord(name, other);
}

function placeOf(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}
