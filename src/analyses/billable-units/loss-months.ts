import { Exact, exactOf } from "../../domain/rates/exact";
import { unitFactor } from "../../domain/rates/usage-unit";
import { type WaterLoss, waterLoss } from "../../domain/rates/water-loss";
import { roundUse, type UnitChoice } from "../units/unit-choice";
import type { BillableUnitsArgs } from "./billable-units-args";
import type { LossMonth, ServiceUnits } from "./billable-units-result";

/** Water billed in each month of the period, beside what was produced where it was entered; empty without water. */
export function lossMonths(
  services: readonly ServiceUnits[],
  { production, gallonsPerCubicFoot }: BillableUnitsArgs,
  { unit }: UnitChoice,
): readonly LossMonth[] {
  const water = services.find(({ service }) => service === "water");
  const gallons = exactOf(gallonsPerCubicFoot) ?? new Exact(0);
  const produced = new Map(
    production.map((each) => [
      each.month,
      roundUse(each.volume * unitFactor(each.unit ?? unit, unit, gallons).valueOf()),
    ]),
  );
  return (water?.months ?? []).map(({ month, use }) => ({ month, produced: produced.get(month) ?? null, billed: use }));
}

/** Non-revenue water over the months whose production is known. */
export function lossOf(months: readonly LossMonth[]): WaterLoss | null {
  const known = months.flatMap(({ produced, billed }) => (produced === null ? [] : [{ produced, billed }]));
  if (known.length === 0) return null;
  const sum = (values: readonly number[]) => roundUse(values.reduce((total, each) => total + each, 0));
  return waterLoss(sum(known.map(({ produced }) => produced)), sum(known.map(({ billed }) => billed)));
}
