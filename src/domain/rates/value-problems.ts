import { exactOf } from "./exact";
import { BadExpression, namesIn, parseExpression } from "./expression";
import { factWord, keyRange, keyTakes, STANDARD_FACTS } from "./facts";
import type { ScheduleProblem } from "./schedule-problem";
import type { RateSchedule } from "./schedule-schema";
import type { Conditions, RateValue, ValueTable } from "./value-schema";

/** Where a figure stands, and for whom its charge is. */
export interface ValuePlace {
  readonly place: string;
  readonly schedule: RateSchedule;
  /** Conditions of the charge: a table by class needs only the classes that it is for. */
  readonly only: Conditions;
}

/** What is wrong with a figure: a formula that cannot be read, unknown names, table keys that are missing or overlap. */
export function valueProblems(value: RateValue, at: ValuePlace): readonly ScheduleProblem[] {
  if (typeof value === "object") return tableProblems(value.values, value.by, at);
  if (exactOf(value) !== null) return [];
  return formulaProblems(String(value), at);
}

/** Why a name in a schedule means nothing, as a sentence; null for one that is known. */
export function nameProblem(name: string, { facts, quantities }: RateSchedule): string | null {
  const known = { ...STANDARD_FACTS, ...facts, ...quantities };
  if (name in known || name.endsWith("_usage")) return null;
  return `nothing defines "${name}". Correct it, or declare it under facts. Known everywhere: ${Object.keys(STANDARD_FACTS).join(", ")}.`;
}

function formulaProblems(text: string, { place, schedule }: ValuePlace): readonly ScheduleProblem[] {
  try {
    return namesIn(parseExpression(text)).flatMap((name) => {
      const sentence = nameProblem(name, schedule);
      return sentence === null ? [] : [{ place, sentence }];
    });
  } catch (error) {
    if (!(error instanceof BadExpression)) throw error;
    return [{ place, sentence: `the formula "${text}" cannot be read: ${error.message}.` }];
  }
}

function tableProblems(
  level: ValueTable,
  [fact, ...deeper]: readonly string[],
  at: ValuePlace,
): readonly ScheduleProblem[] {
  if (fact === undefined) return [{ place: at.place, sentence: "the table is deeper than its facts in `by`." }];
  const unknown = nameProblem(fact, at.schedule);
  if (unknown !== null) return [{ place: at.place, sentence: unknown }];
  return [
    ...missingKeys(level, fact, at),
    ...overlaps(Object.keys(level), fact, at),
    ...Object.entries(level).flatMap(([key, value]): readonly ScheduleProblem[] => {
      const place = `${at.place}, ${fact} ${key}`;
      const inner = { ...at, place, only: { ...at.only, [fact]: key } };
      if (typeof value === "object") return tableProblems(value, deeper, inner);
      if (deeper.length > 0) return [{ place, sentence: `a table by ${deeper.join(", ")} is expected here.` }];
      return valueProblems(value, inner);
    }),
  ];
}

/** Every class, zone and meter that the schedule lists and the charge is for has a figure. */
function missingKeys(
  level: ValueTable,
  fact: string,
  { place, schedule, only }: ValuePlace,
): readonly ScheduleProblem[] {
  const listed = { class: schedule.classes, zone: schedule.zones, meter: schedule.meters }[fact] ?? [];
  const wanted = only[fact] === undefined ? listed : listed.filter((each) => isWanted(only[fact], fact, each));
  const missing = wanted.filter(
    (each) => !Object.keys(level).some((key) => keyTakes({ name: fact, key }, factWord(fact, each))),
  );
  if (missing.length === 0) return [];
  return [
    {
      place,
      sentence: `no figure for ${fact} ${missing.join(", ")}; add ${missing.length === 1 ? "it" : "them"}, or a "*" for all others.`,
    },
  ];
}

function isWanted(keys: Conditions[string] | undefined, name: string, value: string): boolean {
  return keys === undefined || [keys].flat().some((key) => keyTakes({ name, key: String(key) }, value));
}

/** Two keys that take the same value, unless one names it outright and the other is a range or `*`. */
function overlaps(keys: readonly string[], fact: string, { place }: ValuePlace): readonly ScheduleProblem[] {
  const words = keys.flatMap((key) => key.split(",").map((part) => ({ key, word: factWord(fact, part) })));
  const twice = words.find(({ key, word }, index) =>
    words.some((other, at) => at < index && other.word === word && other.key !== key),
  );
  if (twice !== undefined) return [{ place, sentence: `two keys take ${fact} ${twice.word}; keep one.` }];
  const ranges = keys.filter((key) => keyRange(fact, key) !== null);
  const crossing = ranges.flatMap((key, index) =>
    ranges
      .slice(index + 1)
      .filter((other) => crosses(fact, key, other))
      .map((other) => [key, other]),
  );
  return crossing.map(([one = "", other = ""]) => ({
    place,
    sentence: `"${one}" and "${other}" overlap; let one end where the other begins.`,
  }));
}

function crosses(fact: string, one: string, other: string): boolean {
  const [a, b] = [keyRange(fact, one), keyRange(fact, other)];
  if (a === null || b === null) return false;
  const begin = a.from === null || (b.from !== null && b.from.gt(a.from)) ? b : a;
  const end = a.to === null || (b.to !== null && b.to.lt(a.to)) ? b : a;
  if (begin.from === null || end.to === null) return true;
  const order = begin.from.compare(end.to);
  return order < 0 || (order === 0 && !begin.strict && !end.strict);
}
