import type { Cents } from "./money";

/** The bills of one month, and what of them was paid by each day of a curve. */
export interface CurveCohort {
  readonly billedCents: Cents;
  /** Paid by each day, in order; null while not every bill of the month is that old. */
  readonly paidByDayCents: readonly (Cents | null)[];
}

/**
 * The share of billed dollars collected by each day, over months of different age: from one day to the next grows by what the
 * months old enough for the later day collected between the two, as a share of what they billed. So no month leaves the curve
 * and makes it fall; where steps of different months add up to more than everything, all is collected. Null from the first
 * day that no month has reached.
 * @param dayCount days of the curve
 * @example curveShares([{ billedCents: 100, paidByDayCents: [50, 80] }, { billedCents: 100, paidByDayCents: [70, null] }], 2) // [0.6, 0.9]
 */
export function curveShares(cohorts: readonly CurveCohort[], dayCount: number): readonly (number | null)[] {
  let share: number | null = 0;
  return Array.from({ length: dayCount }, (_, day) => {
    const growth = growthTo(cohorts, day);
    share = share === null || growth === null ? null : share + growth;
    return share === null ? null : Math.min(1, share);
  });
}

function growthTo(cohorts: readonly CurveCohort[], day: number): number | null {
  const old = cohorts.filter(({ paidByDayCents }) => (paidByDayCents[day] ?? null) !== null);
  const billed = old.reduce((sum, { billedCents }) => sum + billedCents, 0);
  const paid = old.reduce((sum, { paidByDayCents }) => sum + paidSince(paidByDayCents, day), 0);
  return billed === 0 ? null : paid / billed;
}

function paidSince(paid: CurveCohort["paidByDayCents"], day: number): Cents {
  return (paid[day] ?? 0) - (day === 0 ? 0 : (paid[day - 1] ?? 0));
}
