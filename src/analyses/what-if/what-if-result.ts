import type { Cents } from "../../domain/money";
import type { AgingCheck } from "../aging/aging-result";
import type { WhatIfArgs } from "./what-if-args";

/** One bucket, or unapplied credit, under one convention. */
export interface BucketAmount {
  /** `not_due`, `31-60`, `unapplied_credit`. */
  readonly bucket: string;
  /** First and last day of age; null for an open end, and both null for unapplied credit. */
  readonly fromDays: number | null;
  readonly toDays: number | null;
  /** Its name in words, where it is not its days: "September 2026". */
  readonly label?: string;
  /** Open documents in it. */
  readonly count: number;
  readonly amountCents: Cents;
}

/** A bucket under another convention, beside the base. */
export interface ComparedBucket extends BucketAmount {
  readonly baseCents: Cents;
  readonly baseCount: number;
  /** Under the other convention less under the base. */
  readonly changeCents: Cents;
}

/** The aging with one convention changed. */
export interface Alternative {
  /** `basis-bill`, `credits-own`, `buckets-30-60-90`. */
  readonly name: string;
  /** "By bill date, not due date". */
  readonly label: string;
  /** Whether the buckets are the base's own under another rule, or others, which are then compared by their days. */
  readonly compares: "same-buckets" | "other-buckets";
  readonly buckets: readonly ComparedBucket[];
  /** Half of the sum of all changes, signs left off: what leaves one bucket enters another. */
  readonly movedCents: Cents;
  /** What would happen, in plain words. */
  readonly sentence: string;
}

/** One column of another system's aging. */
interface SystemColumn {
  readonly column: string;
  readonly count: number;
  readonly amountCents: Cents;
}

/** The open items of the base as another system would draw them. */
export interface SystemView {
  /** `oca_aged_partner_balance`. */
  readonly system: string;
  readonly name: string;
  readonly columns: readonly SystemColumn[];
  /** What none of its columns takes. */
  readonly noColumn: { readonly count: number; readonly amountCents: Cents };
  readonly note: string;
}

/** How much the aging depends on the conventions it was made by. */
export interface WhatIfResult {
  readonly args: WhatIfArgs;
  /** The aging as it was asked for: its buckets, then unapplied credit. */
  readonly base: readonly BucketAmount[];
  readonly totalCents: Cents;
  readonly alternatives: readonly Alternative[];
  readonly otherSystems: readonly SystemView[];
  /** Which choice matters most, in a sentence. */
  readonly headline: string;
  readonly checks: readonly AgingCheck[];
  readonly conventions: readonly string[];
}
