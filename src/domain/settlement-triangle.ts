import type { Cents } from "./money";

/** What settled the bills of one billing month in one calendar month. */
export interface SettledMonth {
  /** Payments received in that month. */
  readonly cashCents: Cents;
  /** Everything else: credits and write-offs, and payments received in an earlier month and held as credit since. */
  readonly otherCents: Cents;
}

/** The bills of one billing month. */
export interface BillCohort {
  readonly billedCents: Cents;
  /** One entry a month of the triangle, from its first month on; nothing before the bills' own month. */
  readonly settled: readonly SettledMonth[];
}

/** What became of each month's bills, month by month: a run-off triangle. Months are numbers, see month-number.ts. */
export interface SettlementTriangle {
  readonly firstMonth: number;
  /** One cohort a billing month, from `firstMonth` to the last complete month. */
  readonly cohorts: readonly BillCohort[];
  /** Bills older than that; billed is what of them was open when the first month began. */
  readonly before: BillCohort;
  /** Payments received in each month, whether they found a bill or not; returned payments taken out. */
  readonly receivedCents: readonly Cents[];
}

/**
 * The triangle as it stood at an earlier month end: later bills, settlements and payments are not known yet. Payments that were
 * returned later are missing from it, because they are taken out of the month in which they were received.
 * @param lastMonth number of the last month that is known
 */
export function cutTriangle(triangle: SettlementTriangle, lastMonth: number): SettlementTriangle {
  const months = lastMonth - triangle.firstMonth + 1;
  const cut = ({ billedCents, settled }: BillCohort) => ({ billedCents, settled: settled.slice(0, months) });
  return {
    firstMonth: triangle.firstMonth,
    cohorts: triangle.cohorts.slice(0, months).map(cut),
    before: cut(triangle.before),
    receivedCents: triangle.receivedCents.slice(0, months),
  };
}

/**
 * What of a cohort is open when a month begins, after everything that settled it in the months before.
 * @param month index in `settled`; its length for what is open now
 */
export function openAtStart({ billedCents, settled }: BillCohort, month: number): Cents {
  return settled
    .slice(0, month)
    .reduce((open, { cashCents, otherCents }) => open - cashCents - otherCents, billedCents);
}

/** Payments received in a month of the triangle that settled no bill in that month: paid ahead, or without a bill. */
export function paidAhead(triangle: SettlementTriangle, month: number): Cents {
  const onBills = [triangle.before, ...triangle.cohorts].reduce(
    (sum, { settled }) => sum + (settled[month]?.cashCents ?? 0),
    0,
  );
  return (triangle.receivedCents[month] ?? 0) - onBills;
}
