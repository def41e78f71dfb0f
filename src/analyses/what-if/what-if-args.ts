import type { AgingArgs } from "../aging/aging-args";

/** What the comparison of conventions is asked for: the aging it starts from, and what it is compared with. */
export interface WhatIfArgs {
  readonly aging: AgingArgs;
  /** Other bucket sets, each the last day of every bucket after not due; the usual ones unless given. */
  readonly bucketSets?: readonly (readonly number[])[];
  /** Other terms, in days, for charges without a due date; compared only where there are such charges. */
  readonly otherTerms?: readonly number[];
}

/** 30/60/90, in months of 30 days up to 120, and in half months up to 90 days. */
export const USUAL_BUCKET_SETS: readonly (readonly number[])[] = [
  [30, 60, 90],
  [30, 60, 90, 120],
  [15, 30, 45, 60, 90],
];

/** Due on the bill date, after half a month, a month, a month and a half. */
export const USUAL_TERMS: readonly number[] = [0, 15, 30, 45];
