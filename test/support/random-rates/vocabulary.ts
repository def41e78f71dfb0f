import fc from "fast-check";
import { USAGE_UNITS } from "../../../src/domain/rates/usage-unit";
import type { RateSchedule } from "../../../src/domain/rates/schedule-schema";

/** A fact that tables and conditions of a random schedule may ask for, and all values that accounts have. */
export interface Dimension {
  readonly name: string;
  /** In rising order where `sized`, so that ranges over them have no gaps. */
  readonly words: readonly string[];
  readonly sized: boolean;
}

/** What one random schedule can speak of. */
export interface Vocabulary {
  readonly lists: Pick<RateSchedule, "classes" | "zones" | "meters">;
  readonly usageUnit: RateSchedule["usageUnit"];
  readonly dimensions: readonly Dimension[];
  readonly seasons: RateSchedule["seasons"];
  readonly facts: RateSchedule["facts"];
  /** Names that formulas may use: facts that are numbers, and quantities. */
  readonly numbers: readonly string[];
}

/** Every class, zone and meter that random accounts have. */
export const CLASSES = ["residential", "multi_family", "Commercial", "industrial"] as const;
export const ZONES = ["inside", "outside", "zone 3"] as const;
export const METERS = ["1/2", "5/8", "3/4", "1", "1.5", "2", "3", "6"] as const;
export const SERVICES = ["water", "sewer", "storm", "solid_waste"] as const;

const SEASONS: readonly NonNullable<RateSchedule["seasons"]>[] = [
  [
    { name: "summer", from: "05-01", to: "09-30" },
    { name: "winter", from: "10-01", to: "04-30" },
  ],
  [{ name: "all year", from: "01-01", to: "12-31" }],
  [
    { name: "winter", from: "12-16", to: "02-29" },
    { name: "spring", from: "03-01", to: "06-15" },
    { name: "dry", from: "06-16", to: "12-15" },
  ],
];

const FACTS: readonly NonNullable<RateSchedule["facts"]>[] = [
  { sector: { about: "part of the city", default: "north" }, fixtures: { default: 3 } },
  { sector: {}, fixtures: { about: "taps and toilets; as surveyed" } },
  { sector: { default: "south" } },
];

/** Classes, zones and meters that a schedule lists, or leaves open; its seasons and facts. */
export const anyVocabulary: fc.Arbitrary<Vocabulary> = fc
  .record({
    classes: listed(CLASSES),
    zones: listed(ZONES),
    meters: listed(METERS),
    seasons: fc.option(fc.constantFrom(...SEASONS), { nil: undefined }),
    facts: fc.option(fc.constantFrom(...FACTS), { nil: undefined }),
    usageUnit: fc.constantFrom(...USAGE_UNITS),
  })
  .map(({ classes, zones, meters, seasons, facts, usageUnit }) => ({
    lists: { ...(classes && { classes }), ...(zones && { zones }), ...(meters && { meters }) },
    usageUnit,
    seasons,
    facts,
    dimensions: [
      { name: "class", words: classes ?? CLASSES, sized: false },
      { name: "zone", words: zones ?? ZONES, sized: false },
      { name: "meter", words: meters ?? METERS, sized: true },
      { name: "household_size", words: ["1", "2", "3", "5"], sized: true },
      { name: "container_size", words: ["35", "64", "96"], sized: true },
      { name: "senior", words: ["no", "yes"], sized: false },
      ...(seasons === undefined ? [] : [{ name: "season", words: seasons.map(({ name }) => name), sized: false }]),
      ...(facts?.["sector"] === undefined ? [] : [{ name: "sector", words: ["north", "south"], sized: false }]),
    ],
    numbers: ["dwelling_units", "household_size", "eru", ...(facts?.["fixtures"] === undefined ? [] : ["fixtures"])],
  }));

function listed(words: readonly string[]): fc.Arbitrary<string[] | undefined> {
  return fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined, freq: 4 });
}

/** One of a vocabulary's facts that tables may be by. */
export function anyDimension({ dimensions }: Vocabulary): fc.Arbitrary<Dimension> {
  return fc.constantFrom(...dimensions);
}
