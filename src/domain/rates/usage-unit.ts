import { Exact } from "./exact";

/** Units that meters are read and bills are priced in. `ccf` is 100 cubic feet, `kcf` 1,000, `kgal` 1,000 gallons. */
export const USAGE_UNITS = ["cf", "ccf", "kcf", "gal", "kgal", "m3"] as const;

/** One of the units of use. */
export type UsageUnit = (typeof USAGE_UNITS)[number];

/** Gallons in a cubic foot, to five decimals; schedules that say 7.5 or 7.48 state their own factor. */
export const GALLONS_PER_CUBIC_FOOT = "7.48052";
/** Cubic feet in a cubic metre: 1 / 0.3048³, exactly. */
const CUBIC_FEET_PER_CUBIC_METRE = new Exact("1").div(new Exact("0.3048").pow(3));

const WORDS: Readonly<Record<UsageUnit, string>> = {
  cf: "cubic feet",
  ccf: "100 cubic feet",
  kcf: "1,000 cubic feet",
  gal: "gallons",
  kgal: "1,000 gallons",
  m3: "cubic metres",
};

const OTHER_NAMES: Readonly<Record<string, UsageUnit>> = {
  hcf: "ccf",
  mcf: "kcf",
  tgal: "kgal",
  gallon: "gal",
  gallons: "gal",
  "m³": "m3",
  cu_ft: "cf",
};

/**
 * A unit as exports name it; null for one that is none of ours. `mcf` is read as thousands, as on utility bills.
 * @example usageUnitOf("HCF") // "ccf"
 */
export function usageUnitOf(text: string): UsageUnit | null {
  const name = text.trim().toLowerCase().replaceAll(" ", "_");
  return USAGE_UNITS.find((unit) => unit === name) ?? OTHER_NAMES[name] ?? null;
}

/** A unit as it is said: "1,000 gallons". */
export function unitInWords(unit: UsageUnit): string {
  return WORDS[unit];
}

/**
 * How many units of `to` one unit of `from` is, exactly.
 * @param gallonsPerCubicFoot the factor of the schedule, 7.48052 unless it says otherwise
 * @example unitFactor("ccf", "kgal", new Exact("7.48052")).valueOf() // 0.748052
 */
export function unitFactor(from: UsageUnit, to: UsageUnit, gallonsPerCubicFoot: Exact): Exact {
  return cubicFeet(from, gallonsPerCubicFoot).div(cubicFeet(to, gallonsPerCubicFoot));
}

function cubicFeet(unit: UsageUnit, gallonsPerCubicFoot: Exact): Exact {
  switch (unit) {
    case "cf":
      return new Exact(1);
    case "ccf":
      return new Exact(100);
    case "kcf":
      return new Exact(1000);
    case "gal":
      return new Exact(1).div(gallonsPerCubicFoot);
    case "kgal":
      return new Exact(1000).div(gallonsPerCubicFoot);
    case "m3":
      return CUBIC_FEET_PER_CUBIC_METRE;
  }
}
