import type { PrintedRate } from "../printed-rate";
import type { RateSchedule } from "../schedule-schema";

/** A word of the schedule as an ordinance may say it: the fact, its value, and the pattern that finds it. */
export interface Term {
  readonly fact: string;
  readonly value: string;
  readonly pattern: RegExp;
}

/** Other words for services, zones and classes, as ordinances have them. */
const SAID: Readonly<Record<string, string>> = {
  "service water": "(?<!waste[ -]?|storm[ -]?|surface |metered |of )\\bwater\\b(?! (?:meter|consum|used))",
  "service sewer": "\\b(?:sewers?|sewerage|sewage|wastewater|waste water|sanitary)\\b",
  "service storm": "\\bstorm(?: ?water)?\\b|\\bsurface water\\b",
  "service solid_waste": "\\b(?:solid waste|refuse|garbage|trash|rubbish)\\b",
  "zone inside":
    "\\binside\\b|\\bwithin the (?:city|village|corporat|municipal|town)|\\bresidents? of the (?:city|village)",
  "zone outside": "\\boutside\\b|\\bbeyond the (?:city|village|corporat|municipal|town)|\\bnon-?residents\\b",
  "class multi_family": "\\bmulti[ -]?family\\b|\\bmultiple[ -]family\\b|\\bapartments?\\b",
  "class single_family": "\\bsingle[ -]?family\\b",
};

/** The words by which a schedule tells accounts apart; meters are found by their sizes, and are not among them. */
export function vocabularyOf(schedule: RateSchedule, rates: readonly PrintedRate[]): readonly Term[] {
  const words = new Map<string, Set<string>>();
  const add = (fact: string, value: string) => {
    if (fact !== "meter" && value.trim() !== "" && !/[<>*]|\.\./.test(value) && /[A-Za-z]/.test(value))
      words.set(fact, (words.get(fact) ?? new Set()).add(value));
  };
  for (const value of schedule.classes ?? []) add("class", value);
  for (const value of schedule.zones ?? []) add("zone", value);
  for (const { name } of schedule.seasons ?? []) add("season", name);
  for (const { service, facts } of rates) {
    add("service", service);
    for (const { name, keys } of facts) for (const key of keys) add(name, key);
  }
  return [...words].flatMap(([fact, values]) =>
    [...values].map((value) => ({ fact, value, pattern: patternOf(fact, value) })),
  );
}

function patternOf(fact: string, value: string): RegExp {
  const said = SAID[`${fact} ${value.toLowerCase()}`];
  if (said !== undefined) return new RegExp(said, "i");
  const word = value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[_ ]+/g, "[ _-]?");
  return new RegExp(`(?<!non-?|non )\\b${word}s?\\b`, "i");
}
