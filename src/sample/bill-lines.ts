import type { Cents } from "../domain/money";
import type { SampleClass } from "./customer-class";
import { halfUp, MINIMUM_CCF, outsideRate, WATER_BLOCK_ENDS_CCF, type YearRates } from "./sample-rates";

/** What an account is billed for and how. */
export interface BilledService {
  readonly customerClass: SampleClass;
  readonly meterSize: string;
  /** As billed; a planted error bills an outside address at the inside code. */
  readonly insideCity: boolean;
  readonly sewer: boolean;
  readonly stormTenths: number;
  readonly containers: number;
  /** A planted error: the use is billed although the minimum is more. */
  readonly minimum?: "left out";
  /** A planted error: lines are cut off at the cent instead of rounded. */
  readonly rounding?: "down";
}

/** What was taken in the period. */
export interface BilledPeriod {
  readonly usageCcf: number;
  /** Days for flat charges: 30 for a full month, fewer in a short first or final period. */
  readonly flatDays: number;
}

/** One line of a bill. */
export interface BillLine {
  readonly service: "water" | "sewer" | "storm" | "solid_waste";
  readonly kind: "minimum" | "volumetric" | "fixed" | "tax";
  readonly usageCcf: number | null;
  readonly rateCode: string;
  readonly cents: Cents;
}

/** Days of a full month for flat charges. */
export const FULL_MONTH_DAYS = 30;

/** Capacity of a meter against a 5/8 inch one, in tenths (AWWA safe maximum flow; 3 inches and up displacement type). */
const METER_RATIO_TENTHS: Readonly<Record<string, number>> = {
  "5/8": 10,
  "3/4": 15,
  "1": 25,
  "1.5": 50,
  "2": 80,
  "3": 150,
  "4": 250,
  "6": 500,
};

const FLAT_CODES = {
  "ST-ERU": { service: "storm", kind: "fixed" },
  "SW-R": { service: "solid_waste", kind: "fixed" },
  "SW-C": { service: "solid_waste", kind: "fixed" },
  "SW-DIST": { service: "solid_waste", kind: "tax" },
} as const;

const CLASS_CODES: Readonly<Record<SampleClass, string>> = {
  residential: "R",
  multi_family: "MF",
  commercial: "COM",
  industrial: "IND",
  institutional: "INS",
  government: "GOV",
};

/**
 * The lines of one bill. Water and sewer: the greater of the minimum and the use; storm and solid waste: flat.
 * Each line is rounded half up to the cent.
 */
export function billLines(service: BilledService, period: BilledPeriod, rates: YearRates): readonly BillLine[] {
  const lines = [waterLine(service, period.usageCcf, rates)];
  if (service.sewer) lines.push(sewerLine(service, period.usageCcf, rates));
  const round = roundingOf(service);
  const flat = (cents: Cents, tenths: number) => round(cents * tenths * period.flatDays, 10 * FULL_MONTH_DAYS);
  if (service.stormTenths > 0) lines.push(flatLine("ST-ERU", flat(rates.storm, service.stormTenths)));
  if (service.containers === 0) return lines;
  const tenths = service.containers * 10;
  const home = service.customerClass === "residential";
  lines.push(flatLine(home ? "SW-R" : "SW-C", flat(rates.solidWaste, tenths)));
  if (!home) lines.push(flatLine("SW-DIST", flat(rates.districtFee, tenths)));
  return lines;
}

/**
 * Use that the minimum bill of a meter covers, in ccf a month.
 * @example minimumCcf("1") // 7.5
 */
export function minimumCcf(meterSize: string): number {
  return (MINIMUM_CCF * ratioTenths(meterSize)) / 10;
}

/** The rate code of a metered service on the bill, as `W-R-IN`. */
export function meteredRateCode(
  prefix: "W" | "S",
  service: Pick<BilledService, "customerClass" | "insideCity">,
): string {
  return `${prefix}-${CLASS_CODES[service.customerClass]}-${service.insideCity ? "IN" : "OUT"}`;
}

function waterLine(service: BilledService, usageCcf: number, rates: YearRates): BillLine {
  const [first, second, third] = rates.waterBlocks;
  const [end1, end2] = WATER_BLOCK_ENDS_CCF;
  const tenthCents =
    zoned(first, service) * Math.min(usageCcf, end1) +
    zoned(second, service) * Math.max(0, Math.min(usageCcf, end2) - end1) +
    zoned(third, service) * Math.max(0, usageCcf - end2);
  return meteredLine({ name: "water", service, usageCcf }, tenthCents, minimum(zoned(first, service), service));
}

function sewerLine(service: BilledService, usageCcf: number, rates: YearRates): BillLine {
  const rate = zoned(rates.sewer, service);
  return meteredLine({ name: "sewer", service, usageCcf }, rate * usageCcf, minimum(rate, service));
}

interface Metered {
  readonly name: "water" | "sewer";
  readonly service: BilledService;
  readonly usageCcf: number;
}

function meteredLine({ name, service, usageCcf }: Metered, tenthCents: number, minimumCents: Cents): BillLine {
  const rateCode = meteredRateCode(name === "water" ? "W" : "S", service);
  const cents = roundingOf(service)(tenthCents, 10);
  if (cents > minimumCents || service.minimum === "left out")
    return { service: name, kind: "volumetric", usageCcf, rateCode, cents };
  return { service: name, kind: "minimum", usageCcf, rateCode, cents: minimumCents };
}

function minimum(ratePerThousandCf: Cents, service: BilledService): Cents {
  return roundingOf(service)(ratePerThousandCf * MINIMUM_CCF * ratioTenths(service.meterSize), 100);
}

function ratioTenths(meterSize: string): number {
  return METER_RATIO_TENTHS[meterSize] ?? 10;
}

function roundingOf({ rounding }: BilledService): typeof halfUp {
  return rounding === "down" ? cutOff : halfUp;
}

function cutOff(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor);
}

function zoned(cents: Cents, service: BilledService): Cents {
  return service.insideCity ? cents : outsideRate(cents);
}

function flatLine(code: keyof typeof FLAT_CODES, cents: Cents): BillLine {
  const { service, kind } = FLAT_CODES[code];
  return { service, kind, usageCcf: null, rateCode: code, cents };
}
