import type { AgingBucket } from "../../domain/aging-bucket";
import type { MonthSpan } from "../../domain/month-span";
import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { RollForwardArgs } from "./roll-forward-args";

/** Everything that changes the receivables of a month, in cents signed as the effect on what is owed. */
export interface RollMovements {
  /** Charges, without penalties, installments and refunds. */
  readonly billedCents: Cents;
  readonly penaltyCents: Cents;
  /** Installment and refund charges. */
  readonly otherChargeCents: Cents;
  /** Payments received: negative. */
  readonly collectedCents: Cents;
  /** Negative payments that take back a payment: positive. */
  readonly returnedCents: Cents;
  /** Negative payments that take back none, money paid out: positive. */
  readonly refundedCents: Cents;
  /** Adjustments in the order of `RollForwardResult.adjustmentKinds`; write-offs and reinstatements are not among them. */
  readonly adjustedCents: readonly Cents[];
  readonly writtenOffCents: Cents;
  /** Written-off amounts put back on the books when they are paid after all; the cash itself is in `collectedCents`. */
  readonly recoveredCents: Cents;
  /** Credits of this group that paid charges of another, and the reverse; 0 where there is only one group. */
  readonly appliedAcrossCents: Cents;
}

/** Receivables from the close of one day to the close of another. */
export interface RollLine extends RollMovements {
  readonly openingCents: Cents;
  /** Opening plus every movement. */
  readonly closingCents: Cents;
  /** The aging at the close of the last day, in the order of `RollForwardResult.buckets`. */
  readonly agingCents: readonly Cents[];
  /** Negative or 0. */
  readonly unappliedCents: Cents;
  /** The aging's buckets and unapplied credit together. */
  readonly agedCents: Cents;
}

/** One month of the period, the first and the last cut at its ends. */
export type RollMonth = MonthSpan & RollLine;

/** The roll-forward of one service or class. */
export interface RollGroup {
  readonly key: string;
  readonly months: readonly RollMonth[];
  readonly period: RollLine;
}

/** How receivables came from one month end to the next. */
export interface RollForwardResult {
  readonly args: RollForwardArgs;
  readonly buckets: readonly AgingBucket[];
  /** Every kind the ledger knows, in its order, then others by name; without write_off and reinstatement. */
  readonly adjustmentKinds: readonly string[];
  readonly months: readonly RollMonth[];
  readonly period: RollLine;
  /** By service; `none` stands for documents that name none. */
  readonly services: readonly RollGroup[];
  /** By customer class; `unknown` where the ledger does not say. */
  readonly classes: readonly RollGroup[];
  readonly checks: readonly AgingCheck[];
  /** Every rule by which the numbers were made, one sentence each. */
  readonly conventions: readonly string[];
}
