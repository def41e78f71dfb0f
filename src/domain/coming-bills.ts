import type { Cents } from "./money";

/** How bills that are not written yet are foreseen. */
export interface ComingBillsSetting {
  /** Bounds of the growth from one year to the next: 0.8 and 1.25. */
  readonly growthLeast: number;
  readonly growthMost: number;
}

/** Bills foreseen for the months after a history. */
export interface ComingBills {
  /** `last-year`: the same month of last year; `mean`: the mean month, while there are not two years of history. */
  readonly basis: "last-year" | "mean";
  /** Factor on the basis: the last twelve months over the twelve before, within the bounds; 1 where the mean is the basis. */
  readonly growth: number;
  /** Billed in the month that stands for each coming month, before growth; cents, with fractions where it is a mean. */
  readonly bases: readonly number[];
}

const YEAR = 12;

/**
 * What the coming months are likely to be billed: the same month of last year times the growth of the last twelve months over
 * the twelve before. With less than two years of history, the mean of (at most) the last twelve months.
 * @param billed one amount a month, oldest first
 * @example comingBills([...Array(12).fill(100), ...Array(12).fill(110)], 1, { growthLeast: 0.8, growthMost: 1.25 }).growth // 1.1
 */
export function comingBills(billed: readonly Cents[], months: number, setting: ComingBillsSetting): ComingBills {
  const lastYear = billed.slice(-YEAR);
  const ahead = Array.from({ length: months }, (_, index) => index);
  if (billed.length < 2 * YEAR) {
    const mean = sum(lastYear) / Math.max(1, lastYear.length);
    return { basis: "mean", growth: 1, bases: ahead.map(() => mean) };
  }
  const growth = growthOf(sum(lastYear), sum(billed.slice(-2 * YEAR, -YEAR)), setting);
  return { basis: "last-year", growth, bases: ahead.map((index) => lastYear[index % YEAR] ?? 0) };
}

function growthOf(last: Cents, before: Cents, { growthLeast, growthMost }: ComingBillsSetting): number {
  if (before <= 0) return 1;
  return Math.min(growthMost, Math.max(growthLeast, last / before));
}

function sum(cents: readonly Cents[]): Cents {
  return cents.reduce((total, each) => total + each, 0);
}
