import type { Charge } from "./charge-schema";
import { figuresOf } from "./charge-problems";
import type { Edition } from "./editions";
import { exactOf } from "./exact";
import { BadExpression, namesIn, parseExpression } from "./expression";
import type { Multiplier, RateSchedule } from "./schedule-schema";
import type { Conditions, RateValue, ValueTable } from "./value-schema";

/** A fact that a figure or condition is found by. */
export interface FactUse {
  readonly name: string;
  /** The keys it is compared with; empty where it is counted with, as a number. */
  readonly keys: readonly string[];
}

type Quantities = RateSchedule["quantities"];

/** The facts that a charge is found and worked out by, conditions first. */
export function usesOfCharge(charge: Charge, quantities: Quantities): readonly FactUse[] {
  return [
    ...usesOfConditions(charge.for),
    ...measured(charge),
    ...figuresOf(charge).flatMap(({ value }) => usesOfValue(value, quantities)),
  ];
}

/** The facts that a multiplier is found and worked out by. */
export function usesOfMultiplier(multiplier: Multiplier, quantities: Quantities): readonly FactUse[] {
  return [...usesOfConditions(multiplier.for), ...usesOfValue(multiplier.by, quantities)];
}

/** Whether a multiplier concerns any of an edition's services. */
export function concernsService({ services }: Edition["multipliers"][number], taken: readonly string[]): boolean {
  return services === undefined || services.some((service) => taken.includes(service));
}

function usesOfConditions(conditions: Conditions | undefined): readonly FactUse[] {
  return Object.entries(conditions ?? {}).map(([name, keys]) => ({ name, keys: [keys].flat().map(String) }));
}

/** What is measured without a figure saying so. */
function measured(charge: Charge): readonly FactUse[] {
  if (charge.charge === "usage") return charge.of === undefined ? [number("usage")] : [];
  if (charge.charge !== "strength") return [];
  return [number(charge.of ?? "usage"), ...charge.parts.map(({ of }) => number(of))];
}

/**
 * The facts that a figure is found and worked out by. A quantity is followed to what it is worked out from; one that leads back
 * to itself ends there. Without quantities, their names are given as they stand.
 */
export function usesOfValue(value: RateValue, quantities: Quantities): readonly FactUse[] {
  if (typeof value === "object") return usesOfTable(value.values, value.by, quantities);
  if (exactOf(value) !== null) return [];
  return namesOf(String(value)).flatMap((name) => {
    const { [name]: quantity, ...others } = quantities ?? {};
    return quantity === undefined ? [number(name)] : usesOfValue(quantity, others);
  });
}

function usesOfTable(
  level: ValueTable,
  [name = "", ...deeper]: readonly string[],
  quantities: Quantities,
): readonly FactUse[] {
  return [
    { name, keys: Object.keys(level) },
    ...Object.values(level).flatMap((value) =>
      typeof value === "object" ? usesOfTable(value, deeper, quantities) : usesOfValue(value, quantities),
    ),
  ];
}

function namesOf(text: string): readonly string[] {
  try {
    return namesIn(parseExpression(text));
  } catch (error) {
    if (error instanceof BadExpression) return [];
    throw error;
  }
}

function number(name: string): FactUse {
  return { name, keys: [] };
}
