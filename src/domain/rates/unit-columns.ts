import type { Charge } from "./charge-schema";
import { usesOfCharge, usesOfMultiplier } from "./fact-uses";
import { COUNTS } from "./facts";
import type { OpenSchedule } from "./open-schedule";
import type { Multiplier } from "./schedule-schema";

/** Marks, among the facts of a service, that its units stand in a column. */
export const UNIT_COLUMN = "units_in_column";

/**
 * Services whose billing units only multiply fixed amounts, so that bills in bulk can take them from a column: storm water by
 * ERU, solid waste by containers. Where units are rounded, limited or part of a formula, they are facts of the account.
 */
export function unitsInColumns(open: OpenSchedule): ReadonlySet<string> {
  if (open.editions.some(({ multipliers }) => multipliers.some((each) => multipliesByUnits(each, open))))
    return new Set();
  const all = open.editions.flatMap(({ charges }) => charges);
  const bent = new Set(all.filter((charge) => bends(charge, open)).map(({ service }) => service));
  const counted = all.filter(multipliesUnits).map(({ service }) => service);
  return new Set(counted.filter((service) => !bent.has(service)));
}

/** Whether a charge is an amount for each unit, and nothing else. */
export function multipliesUnits(charge: Charge): boolean {
  return charge.charge === "fixed" && typeof charge.times === "string" && isUnits(charge.times);
}

function isUnits(name: string): boolean {
  return name === "units" || COUNTS.has(name);
}

function multipliesByUnits(multiplier: Multiplier, { schedule }: OpenSchedule): boolean {
  return usesOfMultiplier(multiplier, schedule.quantities).some(({ name }) => isUnits(name));
}

/** Whether a charge takes units in any other way. */
function bends(charge: Charge, { schedule }: OpenSchedule): boolean {
  const plain = multipliesUnits(charge) ? { ...charge, times: undefined } : charge;
  return usesOfCharge(plain, schedule.quantities).some(({ name }) => isUnits(name));
}
