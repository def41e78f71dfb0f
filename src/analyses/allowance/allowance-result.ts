import type { AgingBucket } from "../../domain/aging-bucket";
import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { RollMatrix } from "../../domain/roll-rate";
import type { AgingCheck } from "../aging/aging-result";
import type { AllowanceArgs } from "./allowance-args";

/** A matrix of one month, service or class. */
export interface NamedRolls {
  /** The month end it leads to, `2026-10-31`; or the service or class, `none` and `unknown` where the ledger does not say. */
  readonly name: string;
  readonly matrix: RollMatrix;
}

/** Where amounts went from month end to month end. */
export interface RollRates {
  /** All months of the history together. */
  readonly all: RollMatrix;
  /** Every pair of month ends, also one at whose beginning nothing was open. */
  readonly byMonth: readonly NamedRolls[];
  readonly byService: readonly NamedRolls[];
  readonly byClass: readonly NamedRolls[];
  /** Of what left, the amount whose way no link tells as of today; it was taken for what the account received that month. */
  readonly assumedCents: Cents;
}

/** What was written off within so many months of what stood in one bucket at the month ends of the history. */
export interface BucketLoss {
  /** Summed over the month ends that are old enough. */
  readonly openCents: Cents;
  readonly writtenOffCents: Cents;
  /** Less recoveries, at the share recovered over the history; null where nothing stood open. */
  readonly netRate: number | null;
}

/** The loss rates of all services together, or of one, each by bucket. */
export interface ScopeLosses {
  /** Null for all services. */
  readonly service: string | null;
  /** From the matrix: the share that ends written off (absorbing chain); the default. */
  readonly eventual: readonly (number | null)[];
  /** From the matrix: product of roll rates. */
  readonly product: readonly (number | null)[];
  /** Documents behind the rates from the matrix: the fewest in this bucket and the older ones that held any. */
  readonly documents: readonly number[];
  /** From write-off history. */
  readonly history: readonly BucketLoss[];
}

/** What was billed and lost in a calendar year, or the part of it that the history covers. */
export interface LossYear {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly billedCents: Cents;
  readonly writtenOffCents: Cents;
  readonly recoveredCents: Cents;
  /** (Written off − recovered) / billed; null when nothing was billed. */
  readonly netRate: number | null;
}

/** Where a rate of the allowance comes from. */
export type RateSource = "its own roll rates" | "roll rates of all services" | "placeholder";

/** The rate that a bucket of a service starts with; on the sheet it can be changed. */
export interface SeededRate {
  readonly rate: number;
  readonly source: RateSource;
  /** The rate from write-off history beside it, of the service or of all services as the rate is; null when there is none. */
  readonly historyRate: number | null;
}

/** The rates of a service, by bucket. */
export interface ServiceRates {
  readonly service: string;
  readonly rates: readonly SeededRate[];
}

/** An amount and what is set aside against it. */
export interface SetAside {
  readonly openCents: Cents;
  /** Of the open amount, what can become a lien on the parcel. */
  readonly lienableCents: Cents;
  /** Against what is not lienable, at the loss rate. */
  readonly lossCents: Cents;
  /** Against what is lienable, at its own rate. */
  readonly lienCents: Cents;
}

/** One service, class and bucket. */
export interface AllowanceCell {
  readonly service: string;
  readonly customerClass: string;
  /** Index of the bucket. */
  readonly bucket: number;
  readonly now: SetAside;
  /** At the last year-end, at today's rates; null when the history does not reach it. */
  readonly then: SetAside | null;
}

/** Roll rates, loss rates and the allowance that follows from them. */
export interface AllowanceResult {
  readonly args: AllowanceArgs;
  readonly buckets: readonly AgingBucket[];
  readonly monthEnds: readonly IsoDate[];
  readonly rollRates: RollRates;
  /** All services first, then each service. */
  readonly losses: readonly ScopeLosses[];
  readonly years: readonly LossYear[];
  /** Recovered / written off over the history; null when nothing was written off. */
  readonly recoveredShare: number | null;
  readonly rates: readonly ServiceRates[];
  readonly cells: readonly AllowanceCell[];
  readonly unappliedCreditsCents: Cents;
  readonly total: SetAside;
  /** December 31 before the as-of date, when the history reaches it. */
  readonly yearEnd: { readonly day: IsoDate; readonly total: SetAside } | null;
  readonly checks: readonly AgingCheck[];
  /** Every rule by which the numbers were made, one sentence each. */
  readonly conventions: readonly string[];
}
