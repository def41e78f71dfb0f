import { groupBy } from "../../domain/group-by";
import type { MonthUnits, UnitCell, UnitSums } from "./billable-units-result";
import { roundUse } from "../units/unit-choice";

/** Sums of nothing. */
export const NO_UNITS: UnitSums = {
  accountMonths: 0,
  bills: 0,
  zeroBills: 0,
  noUseBills: 0,
  corrections: 0,
  correctionUse: 0,
  use: 0,
  reads: 0,
  estimatedReads: 0,
  meteredUse: 0,
  meterMonths: 0,
  equivalentMonths: 0,
  unitMonths: 0,
};

const KEYS: readonly (keyof UnitSums)[] = [
  "accountMonths",
  "bills",
  "zeroBills",
  "noUseBills",
  "corrections",
  "correctionUse",
  "use",
  "reads",
  "estimatedReads",
  "meteredUse",
  "meterMonths",
  "equivalentMonths",
  "unitMonths",
];

/** The sums of several cells. */
export function addUnits(cells: Iterable<UnitSums>): UnitSums {
  const sums = { ...NO_UNITS };
  for (const cell of cells) for (const key of KEYS) sums[key] += cell[key];
  for (const key of KEYS) sums[key] = roundUse(sums[key]);
  return sums;
}

/** The cells of each month, from the first month that has any to the last, those between without any too. */
export function monthUnits(cells: readonly UnitCell[], months: readonly string[]): readonly MonthUnits[] {
  const byMonth = groupBy(cells, ({ month }) => month);
  return months.map((month) => {
    const sums = addUnits(byMonth.get(month) ?? []);
    return { month, ...sums, usePerAccount: sums.accountMonths === 0 ? null : sums.use / sums.accountMonths };
  });
}
