import type { Guess } from "../guess";
import type { Kind } from "../kind";
import type { KindRule, Trait } from "./kinds/kind-rule";
import { KIND_RULES } from "./kinds/kind-rules";
import type { Meaning } from "./meaning";
import { columnOf, type TableReading } from "./table-reading";

const WITH_ALL_NEEDS = 0.55;
const FOR = 0.07;
const MOST_FOR = 0.42;
const AGAINST = 0.2;
const TITLE = 0.25;

/** A meaning that is only half sure is no trait of a kind. */
const PLAIN = 0.7;

const AGING_TITLE = /\b(aging|aged|ageing|open items?|past due|delinquen\w*|outstanding)\b/;

/** A kind and how well it fits. */
interface Scored {
  readonly rule: KindRule;
  readonly score: number;
  readonly titled: boolean;
}

/**
 * What kind of report a table is, by its columns and by the words above it. Two kinds that fit nearly alike leave the
 * confidence below 0.8.
 * @example findKind(reading).value // "ar_aging_detail"
 */
export function findKind(reading: TableReading): Guess<Kind> {
  const scored = KIND_RULES.map((rule) => scoreOf(rule, reading)).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || best.score <= 0)
    return { value: "other", confidence: 0.2, why: "no kind of report has these columns" };
  const lead = best.score - Math.max(0, second?.score ?? 0);
  const confidence = Math.min(0.98, 0.62 + Math.min(0.3, lead) + (best.score - WITH_ALL_NEEDS) * 0.5);
  return {
    value: best.rule.kind,
    confidence: Math.round(Math.max(0.3, confidence) * 100) / 100,
    why: best.titled ? "the title and the columns" : "the columns",
  };
}

/**
 * Whether a table has a trait.
 * @example hasTrait(reading, "aging buckets") // true
 */
export function hasTrait(reading: TableReading, trait: Trait): boolean {
  switch (trait) {
    case "any account":
      return columnOf(reading, "account number", "customer number", "location number", "parcel") !== undefined;
    case "aging buckets":
      return reading.buckets.length > 0;
    case "open balances":
      return reading.buckets.length > 0 || (isAssigned(reading, "balance") && AGING_TITLE.test(reading.title));
    case "service amounts":
      return reading.services.length > 1;
    case "two lines a record":
      return reading.found.linesPerRecord === 2;
    case "many accounts":
      return accountCount(reading) > 1;
    case "one account":
      return accountCount(reading) === 1 && reading.found.records.length > 2;
    // One name on every line is the account's own, as on a bank's list.
    case "customer name":
      return isAssigned(reading, trait) && (columnOf(reading, trait)?.distinctCount ?? 0) !== 1;
    default:
      return isAssigned(reading, trait);
  }
}

function isAssigned({ assigned }: TableReading, meaning: Meaning): boolean {
  return (assigned.get(meaning)?.confidence ?? 0) >= PLAIN;
}

function scoreOf(rule: KindRule, reading: TableReading): Scored {
  const met = rule.needs.every((group) => group.some((trait) => hasTrait(reading, trait)));
  const titled = rule.title.test(reading.title);
  if (!met) return { rule, score: 0, titled };
  const count = (traits: readonly Trait[]) => traits.filter((trait) => hasTrait(reading, trait)).length;
  const score =
    WITH_ALL_NEEDS +
    Math.min(MOST_FOR, FOR * count(rule.speaksFor)) -
    AGAINST * count(rule.speaksAgainst) +
    (titled ? TITLE : 0);
  return { rule, score, titled };
}

function accountCount(reading: TableReading): number {
  return columnOf(reading, "account number", "customer number", "location number")?.distinctCount ?? 0;
}
