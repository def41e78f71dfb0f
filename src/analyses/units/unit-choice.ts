import { Exact, exactOf } from "../../domain/rates/exact";
import { type UsageUnit, unitFactor, unitInWords, usageUnitOf } from "../../domain/rates/usage-unit";
import type { Row } from "../../ports/query";
import type { billUnits } from "./prepare-units";
import type { UnitsArgs } from "./units-args";

/** The unit of a report, and what becomes of use in other units. */
export interface UnitChoice {
  readonly unit: UsageUnit;
  /** How many of the report's unit one of each is, by the unit as the exports name it; null for one that is none of ours. */
  readonly factors: ReadonlyMap<string, number | null>;
  readonly conventions: readonly string[];
}

type FoundUnit = Row<typeof billUnits>;

/** The unit asked for, or the one most named; use without a unit is taken in the unit most named. */
export function chooseUnit(found: readonly FoundUnit[], asked: UnitsArgs): UnitChoice {
  const usual = found.flatMap(({ unit }) => usageUnitOf(unit) ?? [])[0] ?? asked.unit ?? "ccf";
  const unit = asked.unit ?? usual;
  const gallons = exactOf(asked.gallonsPerCubicFoot) ?? new Exact(0);
  const factors = found.map(({ unit: named }): readonly [string, number | null] => {
    const own = named === "" ? usual : usageUnitOf(named);
    return [named, own === null ? null : unitFactor(own, unit, gallons).valueOf()];
  });
  return { unit, factors: new Map(factors), conventions: unitConventions(found, { unit, usual, asked }) };
}

/**
 * A use in the report's unit, to nine decimals; 0 for a use in a unit that is none of ours, which a convention names.
 * @example inUnit({ unit: "ccf", factors: new Map([["cf", 0.01]]), conventions: [] }, "cf", 250) // 2.5
 */
export function inUnit({ factors }: UnitChoice, unit: string, use: number): number {
  return roundUse(use * (factors.get(unit) ?? 0));
}

/** Whether use in a unit can be told in the report's. */
export function isOurs({ factors }: UnitChoice, unit: string): boolean {
  return factors.get(unit) !== null;
}

/** To nine decimals, so that no rounding of the computer shows and a use that is a break stays one. */
export function roundUse(use: number): number {
  return Math.round(use * 1e9) / 1e9 + 0;
}

function unitConventions(
  found: readonly FoundUnit[],
  { unit, usual, asked }: { readonly unit: UsageUnit; readonly usual: UsageUnit; readonly asked: UnitsArgs },
): readonly string[] {
  const own = found.filter((each) => usageUnitOf(each.unit) !== null && usageUnitOf(each.unit) !== unit);
  const strange = found.filter((each) => each.unit !== "" && usageUnitOf(each.unit) === null);
  const unnamed = found.find((each) => each.unit === "");
  const times = ({ unit: named, use_count }: FoundUnit) => `${named} (${use_count.toLocaleString("en-US")} times)`;
  return [
    `Volumes are in ${unit} (${unitInWords(unit)})${asked.unit === null ? ", the unit that the exports name most" : ""}.`,
    ...(own.length === 0
      ? []
      : [`Use in ${own.map(times).join(", ")} is converted at ${asked.gallonsPerCubicFoot} gallons per cubic foot.`]),
    ...(unnamed === undefined
      ? []
      : [
          `${unnamed.use_count.toLocaleString("en-US")} uses name no unit and are taken in ${usual}, the unit most named.`,
        ]),
    ...(strange.length === 0
      ? []
      : [`Use in ${strange.map(times).join(", ")} is no volume of ours and counts as bills without use.`]),
  ];
}
