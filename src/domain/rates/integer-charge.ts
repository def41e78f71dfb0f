import type { ResolvedCharge } from "./resolved-charge";
import type { Rounding } from "./rounding";

/** How a line is rounded: to a whole number of cents. */
export interface IntegerHead {
  /** Place of the line's service among the services of the schedule. */
  readonly service: number;
  readonly stepCents: number;
  readonly mode: Rounding["mode"];
}

/** A quotient of whole numbers. */
export interface WholeParts {
  readonly dividend: number;
  readonly divisor: number;
}

/** An amount that use has no part in. */
export interface IntegerAmount {
  /** Cents in a normal period. */
  readonly cents: number;
  /** Steps in a normal period, not rounded. */
  readonly steps: WholeParts;
  /** Steps for each day of a prorated period. */
  readonly aDay: WholeParts;
}

/** A fixed charge in whole cents. */
export interface IntegerFixed extends IntegerHead {
  readonly charge: "fixed";
  readonly amount: IntegerAmount;
  readonly prorated: boolean;
  /** Whether the amount is for each of the units in the service's column. */
  readonly timesUnits: boolean;
}

/**
 * A charge by use in whole numbers: `use × toQuantity` is the quantity, `price × quantity / divisor` steps are its amount.
 * Limits are in the same whole parts as the quantity.
 */
export interface IntegerUsage extends IntegerHead {
  readonly charge: "usage";
  /** Whether the quantity is the use; else it is `count`. */
  readonly measured: boolean;
  readonly count: number;
  readonly toQuantity: number;
  /** 0 where use is not rounded. */
  readonly roundTo: number;
  readonly roundMode: Rounding["mode"];
  readonly atLeast: number;
  readonly atMost: number;
  readonly includes: number;
  readonly limits: readonly number[];
  readonly prices: readonly number[];
  readonly divisor: number;
  readonly slab: boolean;
  readonly roundsBlocks: boolean;
  /** Limits change with a short period, which is left to the exact path. */
  readonly prorated: boolean;
}

/** A minimum in whole cents over lines before it, by their places. */
export interface IntegerMinimum extends IntegerHead {
  readonly charge: "minimum";
  readonly amount: IntegerAmount;
  readonly of: readonly number[];
  readonly prorated: boolean;
}

/** A share of lines before it, by their places: `base cents × dividend / divisor` steps. */
export interface IntegerPercent extends IntegerHead {
  readonly charge: "percent";
  readonly of: readonly number[];
  readonly share: WholeParts;
  /** Cents; infinite for no limit. */
  readonly atMost: number;
}

/** One line of a plan for bills in bulk. */
export type IntegerCharge = IntegerFixed | IntegerUsage | IntegerMinimum | IntegerPercent;

/** A charge whose figures are known, of one kind. */
export type ResolvedOf<Kind extends ResolvedCharge["charge"]> = Extract<ResolvedCharge, { charge: Kind }>;
