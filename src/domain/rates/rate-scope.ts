import { CannotBill } from "./cannot-bill";
import { type Exact, exactOf } from "./exact";
import { BadExpression, evaluate } from "./expression";
import { type Facts, factWord, givenFact, keyTakes, STANDARD_FACTS } from "./facts";
import type { OpenSchedule } from "./open-schedule";
import type { UsageUnit } from "./usage-unit";
import type { Conditions, RateValue, ValueTable } from "./value-schema";

/** What figures of one charge are worked out from. */
export interface RateScope {
  readonly open: OpenSchedule;
  readonly facts: Facts;
  /** The charge, for messages. */
  readonly place: string;
  /** Amounts of use are given in this unit. */
  readonly unit: UsageUnit;
  /** The unit that they are known in. */
  readonly usageUnit: UsageUnit;
  /** Names that were looked up, so that bills in bulk know what a figure depends on. */
  readonly used: Set<string>;
}

/**
 * A figure of the schedule for an account.
 * @throws CannotBill where the table has no place for the account, a fact is not known, or a formula cannot be worked out
 */
export function resolveValue(value: RateValue, scope: RateScope): Exact {
  if (typeof value === "object") return resolveValue(tableValue(value, scope), scope);
  return scope.open.numberOf(value) ?? resolveText(String(value), scope);
}

/** The value of a fact or a named quantity, use in the scope's unit. */
export function resolveName(name: string, scope: RateScope): Exact {
  const quantity = scope.open.schedule.quantities?.[name];
  if (quantity !== undefined) return resolveValue(quantity, { ...scope, place: name });
  scope.used.add(name);
  const given = factIn(name, scope);
  const number = given === undefined ? null : exactOf(given);
  if (number === null) throw new CannotBill(scope.place, missing(name, scope), name);
  return isUse(name) ? number.mul(scope.open.factorOf(scope.usageUnit, scope.unit)) : number;
}

/** Whether an account meets conditions. @throws CannotBill where a fact that they ask for is not known */
export function meets(conditions: Conditions | undefined, scope: RateScope): boolean {
  return Object.entries(conditions ?? {}).every(([name, wanted]) => {
    const given = wordIn(name, scope);
    return [wanted].flat().some((key) => keyTakes({ name, key: String(key) }, given));
  });
}

/** A fact of the account, or its default. */
export function factIn(name: string, { facts, open }: Pick<RateScope, "facts" | "open">): string | number | undefined {
  return givenFact(facts, name) ?? open.schedule.facts?.[name]?.default ?? STANDARD_FACTS[name]?.default;
}

/** Use is what is converted between units. */
function isUse(name: string): boolean {
  return name === "usage" || name === "winter_average" || name.endsWith("_usage");
}

function resolveText(text: string, scope: RateScope): Exact {
  try {
    return evaluate(scope.open.expressionOf(text), (name) => resolveName(name, scope));
  } catch (error) {
    if (!(error instanceof BadExpression)) throw error;
    throw new CannotBill(scope.place, `${scope.place}: the formula "${text}" cannot be used: ${error.message}.`);
  }
}

function tableValue({ by, values }: Extract<RateValue, object>, scope: RateScope): number | string {
  let level: number | string | ValueTable = values;
  const keys: string[] = [];
  for (const name of by) {
    if (typeof level !== "object") break;
    const given = wordIn(name, scope);
    const key = keyFor(level, name, given);
    keys.push(`${name} ${given}`);
    const found: number | string | ValueTable | undefined = key === undefined ? undefined : level[key];
    if (found === undefined)
      throw new CannotBill(
        scope.place,
        `${scope.place} has no figure for ${keys.join(", ")}. Add it to the table, or check the account.`,
      );
    level = found;
  }
  if (typeof level === "object")
    throw new CannotBill(scope.place, `${scope.place}: the table goes deeper than its facts ${by.join(", ")}.`);
  return level;
}

/** A key of its own goes before a list or range, and these before `*`. */
function keyFor(level: ValueTable, name: string, given: string): string | undefined {
  const keys = Object.keys(level);
  return (
    keys.find((key) => factWord(name, key) === given) ??
    keys.find((key) => key.trim() !== "*" && keyTakes({ name, key }, given)) ??
    keys.find((key) => key.trim() === "*")
  );
}

function wordIn(name: string, scope: RateScope): string {
  scope.used.add(name);
  const given = factIn(name, scope);
  if (given === undefined) throw new CannotBill(scope.place, missing(name, scope), name);
  return factWord(name, given);
}

function missing(name: string, { place, open }: RateScope): string {
  const about = open.schedule.facts?.[name]?.about ?? STANDARD_FACTS[name]?.about;
  return `${place} asks for ${name}${about === undefined ? "" : ` (${about})`}, which is not known of the account. Give it.`;
}
