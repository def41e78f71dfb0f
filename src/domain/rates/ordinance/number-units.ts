import { Exact, ONE } from "../exact";
import type { BaseUnit } from "../printed-rate";

/** A unit that a text names, in base units. */
export interface NamedUnit {
  readonly unit: BaseUnit;
  readonly scale: Exact;
}

const HUNDRED = new Exact(100);
const THOUSAND = new Exact(1000);

const UNITS: readonly (readonly [RegExp, NamedUnit])[] = [
  [/^(?:hundred cubic feet|hundred cubic foot|hundred cu\.? ?ft|ccf|hcf)(?![a-z])/i, { unit: "cf", scale: HUNDRED }],
  [
    /^(?:thousand cubic feet|thousand cubic foot|thousand cu\.? ?ft|mcf|kcf)(?![a-z])/i,
    { unit: "cf", scale: THOUSAND },
  ],
  [/^(?:cubic feet|cubic foot|cu\.? ?ft|c\.f\.|cf)(?![a-z])/i, { unit: "cf", scale: ONE }],
  [/^(?:thousand gal(?:lon)?s?|kgals?|tgals?)(?![a-z])/i, { unit: "gal", scale: THOUSAND }],
  [/^(?:million gal(?:lon)?s?)(?![a-z])/i, { unit: "gal", scale: new Exact(1_000_000) }],
  [/^gal(?:lon)?s?(?![a-z])/i, { unit: "gal", scale: ONE }],
  [/^(?:cubic met(?:er|re)s?|m3|m³)(?![a-z])/i, { unit: "m3", scale: ONE }],
];

/**
 * The unit of use that a text begins with; null for none.
 * @example unitAt("cubic feet per month")?.unit // "cf"
 */
export function unitAt(text: string): NamedUnit | null {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The unit of a number: beside it, or after the other end of its range: 3,001 to 10,000 gallons. */
export function unitAfter(after: string): NamedUnit | null {
  const plain = after.replace(/^\s*\)?\s*/, "");
  const range = plain.replace(/^(?:to|through|thru|and|-|–|—)\s*[\d,.]+\s*/, "");
  return unitAt(plain) ?? (range === plain ? null : unitAt(range));
}
