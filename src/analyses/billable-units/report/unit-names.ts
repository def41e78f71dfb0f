import type { IsoDate } from "../../../domain/calendar";
import type { UsageUnit } from "../../../domain/rates/usage-unit";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula, FormulaPart } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf } from "../../../formula/references";

/** The table that every other table of the report sums up. */
export const DATA = "UnitsData";

/** Its columns that are sums. */
export const SUMS = {
  accounts: "Accounts",
  bills: "Bills",
  zero: "Bills of no use",
  noUse: "Bills that state no use",
  reads: "Reads",
  estimated: "Estimated reads",
  meters: "Meters",
  equivalent: "Equivalent meters",
  units: "Units",
} as const;

/** Its columns of volumes, with the unit of the report. */
export function useColumns(unit: UsageUnit) {
  return {
    use: `Billed use (${unit})`,
    metered: `Metered use (${unit})`,
    corrections: `Of it corrections (${unit})`,
  } as const;
}

/** A month as a number that spreadsheets cannot take for a date: 202610. */
export function monthKey(month: IsoDate): number {
  return Number(month.slice(0, 4)) * 100 + Number(month.slice(5, 7));
}

/** A meter size as text that spreadsheets cannot take for a number or a date. */
export function sizeLabel(size: string): string {
  if (size === "") return "no size";
  return /^[\d./]+$/.test(size) ? `${size} inch` : size;
}

/** A service as it heads a section. */
export function serviceHead(service: string): string {
  const words = serviceInWords(service);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/**
 * A sum of the data table under conditions.
 * @param conditions column and what it must be
 */
export function dataSum(
  column: string,
  conditions: readonly (readonly [string, Formula | FormulaPart | string])[],
): Formula {
  const parts = conditions.flatMap(([name, wanted]) => [...formula`,${columnOf(DATA, name)},${wanted}`]);
  return [...formula`SUMIFS(${columnOf(DATA, column)}`, ...parts, ...formula`)`];
}
