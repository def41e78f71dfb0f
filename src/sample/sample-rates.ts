import type { Cents } from "../domain/money";

/** One year's prices, in cents, as an ordinance would print them. */
export interface YearRates {
  /** Per 1,000 cubic feet: up to 100,000 cf, up to 300,000 cf, and above. */
  readonly waterBlocks: readonly [Cents, Cents, Cents];
  /** Per 1,000 cubic feet. */
  readonly sewer: Cents;
  /** Per equivalent residential unit and month. */
  readonly storm: Cents;
  /** Per container and month. */
  readonly solidWaste: Cents;
  /** County district's generation fee per commercial container and month. */
  readonly districtFee: Cents;
}

/** First year of the published table; years before it have its rates. */
export const FIRST_YEAR = 2022;
/** Upper ends of the first two water blocks, in ccf (100 cubic feet) a month. */
export const WATER_BLOCK_ENDS_CCF: readonly [number, number] = [1000, 3000];
/** Use that the minimum bill of a 5/8 inch meter covers, in ccf a month. */
export const MINIMUM_CCF = 3;

const MADE_UP = { storm: 430, solidWaste: 1850, districtFee: 75 };

/**
 * Kent, Ohio (The Portager 2022-12-21, Record-Courier 2022-12-23), per 1,000 cf: 2022 water 42.97 / 40.96 / 38.68 and
 * sewer 60.34; 2023 water 46.84 / 44.65 / 42.16 and sewer 65.77. Storm, solid waste and the district fee are invented
 * in the same range. A test holds every line of a bill to `kent-rates.json`.
 */
const PUBLISHED: readonly YearRates[] = [
  { waterBlocks: [4297, 4096, 3868], sewer: 6034, ...MADE_UP },
  { waterBlocks: [4684, 4465, 4216], sewer: 6577, ...MADE_UP },
];
const YEARLY_STEP_PERCENT = 3;
const byYear = new Map<number, YearRates>();

/**
 * The rates of bills dated in a year: 2022 (and before) and 2023 as published, then 3 % more each January on the rounded
 * rate; the district fee stays.
 * @example ratesOf(2024).sewer // 6774
 */
export function ratesOf(year: number): YearRates {
  const found = byYear.get(year);
  if (found !== undefined) return found;
  const rates = PUBLISHED[Math.max(0, year - FIRST_YEAR)] ?? stepped(ratesOf(year - 1));
  byYear.set(year, rates);
  return rates;
}

/**
 * The price outside the city: half as much again, rounded to the cent before it is used.
 * @example outsideRate(4684) // 7026
 */
export function outsideRate(cents: Cents): Cents {
  return halfUp(cents * 150, 100);
}

/** A quotient of whole numbers, rounded half up: exact where a decimal factor would not be. */
export function halfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}

function stepped(rates: YearRates): YearRates {
  const step = (cents: Cents) => halfUp(cents * (100 + YEARLY_STEP_PERCENT), 100);
  const [first, second, third] = rates.waterBlocks;
  return {
    waterBlocks: [step(first), step(second), step(third)],
    sewer: step(rates.sewer),
    storm: step(rates.storm),
    solidWaste: step(rates.solidWaste),
    districtFee: rates.districtFee,
  };
}
