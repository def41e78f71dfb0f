import type { Edition } from "../editions";
import type { PrintedRate } from "../printed-rate";
import type { RateSchedule } from "../schedule-schema";
import { expectedFigures } from "./expected-figures";
import type { FoundNumber } from "./found-number";
import { matchNumbers, type NumberMatch, ratesOf } from "./match-numbers";
import { readOrdinance } from "./read-ordinance";
import { isRule, isSame } from "./same-number";
import { type Term, vocabularyOf } from "./vocabulary";
import { wordsOf } from "./words-around";

/** A number of the ordinance, what became of it, and the words around it. */
export type OrdinanceLine = NumberMatch & { readonly words: string };

/** An ordinance beside an edition of a schedule. */
export interface OrdinanceComparison {
  readonly effective: string;
  /** Every number of the text that may be a rate or a limit, in the order of the text. */
  readonly lines: readonly OrdinanceLine[];
  /** Figures of the schedule that the text does not have. */
  readonly missing: readonly MissingRate[];
  /** Services of the schedule that the text never names, though it names others; their figures are not missed. */
  readonly servicesNotNamed: readonly string[];
  /** Numbers that are no rates, with why: sections, dates, meter sizes. */
  readonly passedOver: readonly FoundNumber[];
}

/** A figure that the ordinance does not have where its words speak of it. */
export interface MissingRate {
  readonly rate: PrintedRate;
  /** Where the ordinance has the same amount for another line; empty where it has it nowhere. */
  readonly sameAmount: readonly FoundNumber[];
}

/**
 * Compares the rates that a text adopts with those that a schedule has: the slip that San Luis Obispo's council adopted, a table
 * that is not the modelled one, and the cent by which a newspaper's rate of Kent differs. Nothing is guessed: where the words around
 * an amount do not decide, all lines with that amount are named.
 */
export function compareOrdinance(text: string, edition: Edition, schedule: RateSchedule): OrdinanceComparison {
  const read = readOrdinance(text);
  const figures = expectedFigures(edition, schedule);
  const terms = vocabularyOf(schedule, [...figures.printed, ...figures.derived]);
  const words = wordsOf(read, terms);
  const asked = read.numbers.filter((number) => isAsked(number, figures.rules));
  const matches = matchNumbers(asked, figures, { words, all: figures.printed });
  const servicesNotNamed = notNamed(read.text, terms);
  return {
    effective: edition.effective,
    lines: matches.map((match) => ({ ...match, words: words.nearWords(match.number) })),
    missing: notFound(figures.printed, matches)
      .filter(({ service }) => !servicesNotNamed.includes(service))
      .map((rate) => ({ rate, sameAmount: asked.filter((number) => isSame(number, rate)) })),
    servicesNotNamed,
    passedOver: read.numbers.filter((number) => !asked.includes(number)),
  };
}

/** Figures that no number is; a named quantity is one number, however many charges use it. */
function notFound(printed: readonly PrintedRate[], matches: readonly NumberMatch[]): readonly PrintedRate[] {
  const found = new Set(matches.flatMap(ratesOf));
  const told = new Set([...found].flatMap(({ quantity }) => quantity ?? []));
  return printed.filter((rate) => {
    if (found.has(rate) || (rate.quantity !== null && told.has(rate.quantity))) return false;
    if (rate.quantity !== null) told.add(rate.quantity);
    return true;
  });
}

function notNamed(text: string, terms: readonly Term[]): readonly string[] {
  const services = terms.filter(({ fact }) => fact === "service");
  const silent = services.filter(({ pattern }) => !pattern.test(text)).map(({ value }) => value);
  return silent.length === services.length ? [] : silent;
}

/** A time is asked only where a rule of the schedule has it: 30 normal days are a rule, 15 days of notice are no rate. */
function isAsked(number: FoundNumber, rules: readonly PrintedRate[]): boolean {
  const { kind } = number;
  if (kind === "other") return rules.some((rule) => isRule(number, rule));
  return kind !== "per" && kind !== "meter";
}
