import type { IsoDate } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { RevenueProofArgs } from "./revenue-proof-args";

/** So many units at a rate: a charge, or a block of it, of one edition, for one class. */
export interface UnitLine {
  /** First day of the edition. */
  readonly effective: IsoDate;
  readonly service: string;
  readonly customerClass: string;
  /** The charge and its block: "Water, up to 100 kcf". */
  readonly label: string;
  readonly unit: string;
  readonly units: number;
  /** Dollars a unit. */
  readonly rate: number;
  /** Units × rate, rounded to the cent as the sheet's formula does. */
  readonly revenueCents: Cents;
}

/** Revenue at existing rates against billed and received, for a service and class. */
export interface ProofLine {
  readonly service: string;
  readonly customerClass: string;
  /** Services of bills. */
  readonly charges: number;
  readonly unitsRevenueCents: Cents;
  /** What the bills, each line rounded as the schedule says, come to more than units × rates. */
  readonly roundingCents: Cents;
  readonly billedCents: Cents;
  /** Of the billed, what the schedule cannot price. */
  readonly notPricedCents: Cents;
  /** Paid on these charges until the last day of receipts. */
  readonly paidCents: Cents;
  /** Taken off these charges by adjustments and credits. */
  readonly creditedCents: Cents;
}

/** The proof of revenue. */
export interface RevenueProofResult {
  readonly args: RevenueProofArgs;
  readonly bills: number;
  readonly units: readonly UnitLine[];
  readonly lines: readonly ProofLine[];
  readonly unitsRevenueCents: Cents;
  readonly roundingCents: Cents;
  readonly billedCents: Cents;
  readonly notPricedCents: Cents;
  readonly paidCents: Cents;
  readonly creditedCents: Cents;
  /** Billed, what cannot be priced left out, over units × rates with rounding; null where there is no revenue. */
  readonly parity: number | null;
  /** Why some charges cannot be priced, a sentence each. */
  readonly reasons: readonly string[];
  readonly headline: string;
  /** A plain warning where parity is below the limit; null otherwise. */
  readonly warning: string | null;
  readonly checks: readonly AgingCheck[];
  readonly conventions: readonly string[];
}
