import { Exact, ONE } from "./exact";
import type { BaseUnit, RateVolume } from "./printed-rate";
import { unitInWords, type UsageUnit } from "./usage-unit";

const BASES: Readonly<Record<UsageUnit, { readonly unit: BaseUnit; readonly amount: Exact }>> = {
  cf: { unit: "cf", amount: ONE },
  ccf: { unit: "cf", amount: new Exact(100) },
  kcf: { unit: "cf", amount: new Exact(1000) },
  gal: { unit: "gal", amount: ONE },
  kgal: { unit: "gal", amount: new Exact(1000) },
  m3: { unit: "m3", amount: ONE },
};

const SINGLE: Readonly<Record<BaseUnit, string>> = { cf: "cubic foot", gal: "gallon", m3: "cubic metre" };

/**
 * One unit of use as a volume in its base unit, in which units of different sizes are compared.
 * @example baseVolume("kcf") // 1,000 cf
 */
export function baseVolume(unit: UsageUnit): RateVolume {
  return BASES[unit];
}

/**
 * A volume in words, with thousands separated.
 * @example volumeInWords({ unit: "gal", amount: new Exact(3000) }) // "3,000 gallons"
 */
export function volumeInWords({ unit, amount }: RateVolume): string {
  return `${plainNumber(amount)} ${amount.equals(1) ? SINGLE[unit] : unitInWords(unit)}`;
}

/** What a price is for, in words: "cubic foot" for one, "1,000 gallons" for more. */
export function perInWords(volume: RateVolume): string {
  return volume.amount.equals(1) ? SINGLE[volume.unit] : volumeInWords(volume);
}

/**
 * A number as it is written in a sentence: thousands separated, no more decimals than it has, six at most.
 * @example plainNumber(new Exact("12345.5")) // "12,345.5"
 */
export function plainNumber(value: Exact): string {
  const text = value.round(6).toString(6).replace(/[()]/g, "");
  const [whole = "0", decimals] = text.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${decimals === undefined ? "" : `.${decimals}`}`;
}

/**
 * Dollars as they are written in a sentence: thousands separated, at least two decimals.
 * @example dollarsInWords(new Exact("2392")) // "$2,392.00"
 */
export function dollarsInWords(value: Exact): string {
  const [whole = "0", decimals = ""] = plainNumber(value.abs()).split(".");
  return `${value.lt(0) ? "-" : ""}$${whole}.${decimals.padEnd(2, "0")}`;
}
