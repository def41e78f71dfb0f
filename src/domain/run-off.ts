import type { CurvePoint } from "./collection-curve";

/** Bills of one age, at a month end. */
export interface AgedBills {
  /** Complete months since the month of the bill: 0 at the end of that month, -1 for bills of the coming month. */
  readonly age: number;
  /** Open at that month end, or to be billed; cents. */
  readonly amountCents: number;
}

/**
 * Cash expected from bills in one month ahead: the share of the billed amount that the curve collects at that age, over
 * the share that it leaves open now. Nothing more is expected where the curve leaves nothing open.
 * @param ahead 1 for the month after the month end
 * @returns cents with fractions
 * @example open 40.00 at age 0; the curve collects 0.6 at age 0 and 0.3 at age 1: 40.00 × 0.3 / 0.4 = 30.00 in month 1
 */
export function cashAhead({ age, amountCents }: AgedBills, ahead: number, curve: readonly CurvePoint[]): number {
  const point = curve[age + ahead];
  const open = openShareNow(age, curve);
  return point === undefined || open === 0 ? 0 : (amountCents * point.cashShare) / open;
}

/**
 * What is expected to be still open of bills after some months, neither paid nor credited; cents with fractions.
 * @param curve must reach one point beyond the age that the bills will have then
 */
export function openAhead({ age, amountCents }: AgedBills, ahead: number, curve: readonly CurvePoint[]): number {
  const open = openShareNow(age, curve);
  if (open === 0) return amountCents;
  return (amountCents * (curve[age + ahead + 1]?.openShare ?? 0)) / open;
}

/** Bills to come are open in full. */
function openShareNow(age: number, curve: readonly CurvePoint[]): number {
  return age < 0 ? 1 : (curve[age + 1]?.openShare ?? 0);
}
