import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { RatePattern } from "./rate-pattern";
import type { RateVerificationArgs } from "./rate-verification-args";

/** A service of a bill, or a bill that is missing, where charges and schedule differ. */
export interface RateVariance {
  readonly pattern: RatePattern;
  readonly accountId: string;
  /** Number of the bill, or its date where bills have none; empty where there is no bill. */
  readonly billId: string;
  /** Of the bill, or of the read that no bill covers. */
  readonly date: IsoDate;
  /** Empty where it is all services of the account. */
  readonly service: string;
  readonly chargedCents: Cents;
  /** What the schedule makes it; null where it cannot be priced. */
  readonly dueCents: Cents | null;
  /** Charged less due: positive where too much was billed; 0 where it cannot be priced. */
  readonly differenceCents: Cents;
  /** What explains it, in words. */
  readonly detail: string;
  /** What would explain it as well. */
  readonly also: readonly string[];
}

/** Which way the money of a pattern goes. */
export type Direction = "too little" | "too much" | "both ways" | "no money";

/** All variances of one pattern. Cents; positive where too much was billed. */
export interface PatternTotal {
  readonly pattern: RatePattern;
  readonly charges: number;
  readonly accounts: number;
  readonly differenceCents: Cents;
  readonly perYearCents: Cents;
  readonly tooLittleCents: Cents;
  readonly tooMuchCents: Cents;
  readonly direction: Direction;
  /** The largest ones. */
  readonly samples: readonly RateVariance[];
}

/** Billed against recomputed for a service and class. */
export interface ParityLine {
  readonly service: string;
  readonly customerClass: string;
  /** Services of bills. */
  readonly charges: number;
  readonly billedCents: Cents;
  readonly recomputedCents: Cents;
  /** Of the billed, what could not be priced and has no recomputed amount. */
  readonly notPricedCents: Cents;
}

/** Charges that no rate of the schedule makes: penalties, and services that it does not have. */
export interface ChargedApart {
  readonly service: string;
  readonly kind: string;
  readonly charges: number;
  readonly cents: Cents;
}

/** Every charge of a period held against the schedule. */
export interface RateVerificationResult {
  readonly args: RateVerificationArgs;
  readonly bills: number;
  readonly billedCents: Cents;
  /** What the schedule makes of the same bills, with services that they leave out, without charges that should not be there. */
  readonly recomputedCents: Cents;
  readonly notPricedCents: Cents;
  /** Billed (what could not be priced left out) over recomputed; null where nothing is recomputed. */
  readonly parity: number | null;
  readonly parityLines: readonly ParityLine[];
  readonly patterns: readonly PatternTotal[];
  readonly variances: readonly RateVariance[];
  readonly apart: readonly ChargedApart[];
  readonly headline: string;
  readonly checks: readonly AgingCheck[];
  readonly conventions: readonly string[];
}
