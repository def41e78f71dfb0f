import type { FieldRule } from "../recipe/recipe-schema";
import { columnOf, type TableReading } from "./table-reading";

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/\b(kgals?|1,?000 ?gal(lon)?s?|thousand gal(lon)?s?|tgals?|mgals?|gal(lon)?s? ?x ?1,?000)\b/, "kgal"],
  [/\b(ccf|hcf|100 ?(cu\.? ?ft|cf|cubic feet)|hundred cubic feet)\b/, "ccf"],
  [/\b(gals?|gallons?)\b/, "gal"],
  [/\b(cf|cu\.? ?ft|cubic feet|cuft|ft3)\b/, "cf"],
  [/\b(m3|cubic met(er|re)s?|cu m)\b/, "m3"],
];

/**
 * The ledger's word for a unit of use that a text names; null when it names none.
 * @example unitIn("Usage (1000 Gal)") // "kgal"
 */
export function unitIn(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/[_()/]/g, " ")
    .replace(/\s+/g, " ");
  return UNITS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/**
 * Where the unit of use stands: in a column of its own, in the heading or the values of the usage column, in the second
 * heading line over an empty column, or above the table.
 * @example usageUnit(readTable(santaMonica)) // "ccf", from the heading usage_ccf
 */
export function usageUnit(reading: TableReading): FieldRule | undefined {
  const column = columnOf(reading, "usage unit");
  if (column !== undefined && column.filledShare > 0) return { from: `{${column.name}}`, codes: "usage unit" };
  const usage = columnOf(reading, "usage");
  const format = usage?.format.value;
  const printed = format?.as === "quantity" ? format.unit : undefined;
  const headings = reading.found.columns.filter(({ filledShare }) => filledShare === 0).map(({ heading }) => heading);
  return (
    [usage?.heading, printed, ...headings, reading.title]
      .map((text) => unitIn(text ?? ""))
      .find((unit) => unit !== null) ?? undefined
  );
}

/**
 * Codes of the units that a column prints.
 * @example usageUnitCodes(reading) // { "usage unit": { GAL: "gal" } }
 */
export function usageUnitCodes(reading: TableReading): Record<string, Record<string, string>> {
  const column = columnOf(reading, "usage unit");
  if (column === undefined || column.filledShare === 0) return {};
  return { "usage unit": Object.fromEntries(column.samples.slice(0, 60).map((code) => [code, unitIn(code) ?? code])) };
}
