import { figuresOf } from "./charge-problems";
import type { Charge } from "./charge-schema";
import { exactOf } from "./exact";
import { namesIn } from "./expression";
import { COUNTS } from "./facts";
import type { OpenSchedule } from "./open-schedule";
import type { RateValue } from "./value-schema";

/** Marks, among the facts of a service, that its units stand in a column. */
export const UNIT_COLUMN = "units_in_column";

/**
 * Services whose billing units only multiply fixed amounts, so that bills in bulk can take them from a column: storm water by
 * ERU, solid waste by containers. Where units are rounded, limited or part of a formula, they are facts of the account.
 */
export function unitsInColumns(open: OpenSchedule): ReadonlySet<string> {
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

/** Whether a charge takes units in any other way. */
function bends(charge: Charge, open: OpenSchedule): boolean {
  const figures = figuresOf(charge).filter(({ part }) => !(part === "times" && multipliesUnits(charge)));
  const inFigures = figures.some(({ value }) => mentionsUnits(value, open));
  return inFigures || Object.keys(charge.for ?? {}).some(isUnits);
}

function mentionsUnits(value: RateValue, open: OpenSchedule): boolean {
  if (typeof value === "object")
    return value.by.some(isUnits) || Object.values(value.values).some((each) => inTable(each, open));
  if (exactOf(value) !== null) return false;
  return namesIn(open.expressionOf(String(value))).some((name) => {
    const quantity = open.schedule.quantities?.[name];
    return quantity === undefined ? isUnits(name) : mentionsUnits(quantity, open);
  });
}

function inTable(value: number | string | object, open: OpenSchedule): boolean {
  if (typeof value !== "object") return mentionsUnits(value, open);
  return Object.values(value).some((each: number | string | object) => inTable(each, open));
}
