import type { Exact } from "./exact";

/** For whom a figure is: a fact, and the keys of it that a table or condition names: `meter`, `5/8`. */
export interface RateFact {
  readonly name: string;
  readonly keys: readonly string[];
}

/** Units that limits are compared in: 3 thousand gallons and 3,000 gallons are one limit. */
export type BaseUnit = "cf" | "gal" | "m3";

/** A volume in its base unit: what a price is for, or where a block ends. */
export interface RateVolume {
  readonly unit: BaseUnit;
  readonly amount: Exact;
}

/** A block of a charge by use: its number from 1, and its ends in the base unit where they are plain numbers. */
export interface RateBlock {
  readonly number: number;
  readonly from: RateVolume | null;
  readonly to: RateVolume | null;
}

/**
 * What a figure is. `price`: dollars; `limit`: a volume; `percent`: 6.5 for 6.5 percent; `factor`: 1.5 for half as much again;
 * `count`: a number of something else.
 */
export type RateKind = "price" | "limit" | "percent" | "factor" | "count";

/** One figure of an edition as it would be printed. */
export interface PrintedRate {
  /** Where it stands in the edition: `water-use, blocks 2 rate, meter 5/8`. The same place of two editions is compared. */
  readonly place: string;
  readonly chargeId: string;
  readonly label: string;
  readonly service: string;
  /** Which figure of the charge, in words: `block 2`, `end of block 2`, `amount, meter 5/8`. */
  readonly part: string;
  readonly facts: readonly RateFact[];
  readonly kind: RateKind;
  /** Volumes in cubic feet, gallons or cubic metres; percentages as 6.5. */
  readonly value: Exact;
  /** In words: `$ per 1,000 cubic feet`, `$ a bill`, `cubic feet`. */
  readonly unit: string;
  /** What a price of use is for; null for all other figures. */
  readonly per: RateVolume | null;
  readonly block: RateBlock | null;
  /** The named quantity of the schedule that it is: one number, however many charges use it. Null for a number of its own. */
  readonly quantity: string | null;
}
