import type { Cents } from "./money";

/** What had become, a month later, of the amounts that stood in one age bucket at a month end. */
export interface RollRow {
  /** Open in the bucket at the month end; the other amounts add up to it. */
  readonly openCents: Cents;
  /** Documents it was open on, each counted at every month end at which it was. */
  readonly documents: number;
  /** Still open a month later, by the bucket it then stands in. */
  readonly stayCents: readonly Cents[];
  readonly paidCents: Cents;
  /** Adjusted away otherwise than by a write-off, or credited on a bill. */
  readonly creditedCents: Cents;
  readonly writtenOffCents: Cents;
  /** Gone without money or credit of the account in that month: credit that was moved. */
  readonly otherCents: Cents;
}

/** One row for each age bucket, youngest first. Documents only grow older, so nothing stays in a younger bucket. */
export type RollMatrix = readonly RollRow[];

/** The ways out of a bucket, as shares of the amount that stood in it; they add up to 1. */
export interface RollShares {
  readonly stay: readonly number[];
  readonly paid: number;
  readonly credited: number;
  readonly writtenOff: number;
  readonly other: number;
}

/**
 * The roll rates of a bucket: amount in bucket j at the month end after / amount in bucket i at the month end, likewise what
 * was paid, credited and written off. Null where nothing stood in the bucket: no amount has no rate.
 * Source: OCC, Comptroller's Handbook, "Allowances for Credit Losses" and "Installment Lending", roll rate analysis.
 * @example rollShares({ openCents: 200, documents: 3, stayCents: [0, 50], paidCents: 150, creditedCents: 0, writtenOffCents: 0, otherCents: 0 })?.stay // [0, 0.25]
 */
export function rollShares(row: RollRow): RollShares | null {
  const { openCents } = row;
  if (openCents === 0) return null;
  return {
    stay: row.stayCents.map((cents) => cents / openCents),
    paid: row.paidCents / openCents,
    credited: row.creditedCents / openCents,
    writtenOff: row.writtenOffCents / openCents,
    other: row.otherCents / openCents,
  };
}

/**
 * Everything a row accounts for, in cents; equal to its open amount.
 * @example settledAndStaying({ openCents: 200, documents: 3, stayCents: [0, 50], paidCents: 150, creditedCents: 0, writtenOffCents: 0, otherCents: 0 }) // 200
 */
export function settledAndStaying(row: RollRow): Cents {
  const { stayCents, paidCents, creditedCents, writtenOffCents, otherCents } = row;
  return stayCents.reduce((sum, cents) => sum + cents, paidCents + creditedCents + writtenOffCents + otherCents);
}

/** A row in which nothing stood, for a matrix of so many buckets. */
export function emptyRollRow(buckets: number): RollRow {
  const stayCents = new Array<number>(buckets).fill(0);
  return { openCents: 0, documents: 0, stayCents, paidCents: 0, creditedCents: 0, writtenOffCents: 0, otherCents: 0 };
}
