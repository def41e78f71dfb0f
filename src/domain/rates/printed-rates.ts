import { baseVolume } from "./base-unit";
import { figuresOf } from "./charge-problems";
import type { Charge } from "./charge-schema";
import { constantFigures } from "./constant-figures";
import type { Edition } from "./editions";
import { type Exact, exactOf, ONE, ZERO } from "./exact";
import { whomFor } from "./explain/say-facts";
import { keyRange, keyTakes } from "./facts";
import { countsVolume, figureMeasure } from "./figure-measure";
import type { PrintedRate, RateBlock, RateFact, RateVolume } from "./printed-rate";
import type { Multiplier, RateSchedule } from "./schedule-schema";
import type { Conditions, RateValue } from "./value-schema";

/**
 * Every price, amount, limit and percentage of an edition as it would be printed, in the order of the schedule. A figure
 * that is a formula of an account's facts is not printed as a number and makes no line.
 * @example printedRates(edition, kent).map(({ part, unit }) => [part, unit])[0] // ["at least", "cubic feet"]
 */
export function printedRates(edition: Edition, schedule: RateSchedule): readonly PrintedRate[] {
  return [
    ...edition.charges.flatMap((charge) =>
      chargeRates(charge, schedule).map((rate) => ({ ...rate, label: ownLabel(charge, edition) })),
    ),
    ...edition.multipliers.flatMap((multiplier, index) => multiplierRates(multiplier, index + 1, schedule)),
  ];
}

function chargeRates(charge: Charge, schedule: RateSchedule): readonly PrintedRate[] {
  const conditions = conditionFacts(charge.for);
  return figuresOf(charge).flatMap(({ part, value }) => {
    const measure = figureMeasure(charge, part, schedule);
    if (measure === null) return [];
    const { scale, ...printed } = measure;
    const figures = constantFigures(value, schedule).filter(({ facts }) => canMeet(facts, conditions));
    return figures.map(({ facts, value: number, quantity }) => ({
      ...printed,
      quantity: quantity === null ? null : [quantity, ...facts.map(factText)].join(", "),
      place: [charge.id, part, ...facts.map(factText)].join(", "),
      chargeId: charge.id,
      label: charge.label ?? charge.id,
      service: charge.service,
      part: [partInWords(part), ...facts.map(factText)].join(", "),
      facts: [...conditions, ...facts],
      value: number.mul(scale),
      block: blockOf(charge, part, schedule),
    }));
  });
}

/** Charges of one name are told apart by whom they are for. */
function ownLabel(charge: Charge, { charges }: Edition): string {
  const { label = charge.id } = charge;
  const shared = charges.filter((each) => (each.label ?? each.id) === label).length > 1;
  return shared ? `${label}${whomFor(charge.for)}` : label;
}

function multiplierRates(multiplier: Multiplier, place: number, schedule: RateSchedule): readonly PrintedRate[] {
  const conditions = conditionFacts(multiplier.for);
  const services = multiplier.services ?? [];
  return constantFigures(multiplier.by, schedule).map(({ facts, value }) => ({
    place: [`multipliers ${place}`, ...facts.map(factText)].join(", "),
    chargeId: `multipliers ${place}`,
    label: `Multiplier of ${services.length === 0 ? "all services" : services.join(" and ").replaceAll("_", " ")}`,
    service: services.length === 1 ? (services[0] ?? "") : "",
    part: ["factor", ...[...conditions, ...facts].map(factText)].join(", "),
    facts: [...conditions, ...facts],
    kind: "factor",
    value,
    unit: "times",
    per: null,
    block: null,
    quantity: null,
  }));
}

/** Whether some account meets the conditions of the charge and stands under the keys: a charge for residential has no commercial row. */
function canMeet(facts: readonly RateFact[], conditions: readonly RateFact[]): boolean {
  return facts.every(({ name, keys }) => {
    const condition = conditions.find((each) => each.name === name);
    if (condition === undefined) return true;
    return keys.some((key) =>
      condition.keys.some((other) => takesOther(name, key, other) || takesOther(name, other, key)),
    );
  });
}

/** Two ranges are taken to meet. */
function takesOther(name: string, key: string, value: string): boolean {
  return keyTakes({ name, key }, value) || (keyRange(name, key) !== null && keyRange(name, value) !== null);
}

/** Conditions as facts. */
export function conditionFacts(conditions: Conditions | undefined): readonly RateFact[] {
  return Object.entries(conditions ?? {}).map(([name, keys]) => ({ name, keys: [keys].flat().map(String) }));
}

function factText({ name, keys }: RateFact): string {
  return `${name} ${keys.join(", ")}`;
}

const PART_WORDS: Readonly<Record<string, string>> = {
  rate: "rate",
  amount: "amount",
  includes: "included",
  atLeast: "at least",
  atMost: "at most",
  share: "share of the use",
  "times per": "one unit is",
  "times free": "free",
  "times atLeast": "at least",
  "times atMost": "at most",
};

function partInWords(part: string): string {
  const block = /^blocks (\d+) (rate|to)$/.exec(part);
  if (block !== null) return block[2] === "to" ? `end of block ${block[1] ?? ""}` : `block ${block[1] ?? ""}`;
  return PART_WORDS[part] ?? part;
}

function blockOf(charge: Charge, part: string, schedule: RateSchedule): RateBlock | null {
  const number = Number(/^blocks (\d+) /.exec(part)?.[1] ?? 0);
  if (charge.charge !== "usage" || number === 0) return null;
  const one = countsVolume(charge)
    ? baseVolume(charge.unit ?? schedule.usageUnit)
    : { unit: "cf" as const, amount: ONE };
  const end = (index: number): RateVolume | null => {
    const limit = plainLimit(charge.blocks?.[index]?.to);
    return limit === null ? null : { unit: one.unit, amount: limit.mul(one.amount) };
  };
  return { number, from: number === 1 ? { unit: one.unit, amount: ZERO } : end(number - 2), to: end(number - 1) };
}

function plainLimit(value: RateValue | undefined): Exact | null {
  return value === undefined || typeof value === "object" ? null : exactOf(value);
}
