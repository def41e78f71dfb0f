import { collectionCurve, type CurvePoint, type CurveSetting, separateOffsets } from "./collection-curve";
import { type ComingBills, comingBills, type ComingBillsSetting } from "./coming-bills";
import { type AgedBills, cashAhead } from "./run-off";
import { openAtStart, paidAhead, type SettlementTriangle } from "./settlement-triangle";

/** How cash is foreseen. */
export interface ExpectedCashSetting extends ComingBillsSetting, Omit<CurveSetting, "points"> {
  /** Months ahead. */
  readonly months: number;
}

/** Cash expected in one month, cents with fractions. */
export interface ExpectedCashMonth {
  /** Number of the month, see month-number.ts. */
  readonly month: number;
  readonly fromOpen: number;
  /** Bills to come, and payments ahead of bills. */
  readonly fromComing: number;
}

/** Cash expected after the last month of a triangle, and everything that it follows from. */
export interface ExpectedCash {
  readonly curve: readonly CurvePoint[];
  /** Age from which all ages are drawn together. */
  readonly olderFrom: number;
  /** What is open, by age, oldest first; `olderFrom - 1` holds everything that is older still. */
  readonly open: readonly AgedBills[];
  readonly coming: ComingBills;
  /** Mean of a month's payments that settled no bill in that month. */
  readonly aheadCents: number;
  readonly months: readonly ExpectedCashMonth[];
}

/**
 * Cash expected by month: open bills run off by the collection curve, bills to come are foreseen from last year's and run off
 * from their first month, and payments ahead of bills go on as they did.
 */
export function expectedCash(triangle: SettlementTriangle, setting: ExpectedCashSetting): ExpectedCash {
  const points = setting.separateOffsets + setting.months + 1;
  const curve = collectionCurve(triangle, { ...setting, points });
  const olderFrom = separateOffsets(triangle, setting);
  const open = openByAge(triangle, olderFrom);
  const billed = triangle.cohorts.map(({ billedCents }) => billedCents);
  const coming = comingBills(billed, setting.months, setting);
  const aheadCents = meanAhead(triangle, setting.cohorts);
  const foreseen = coming.bases.map((base, index) => ({ age: -1 - index, amountCents: base * coming.growth }));
  const months = coming.bases.map((_, index) => ({
    month: triangle.firstMonth + triangle.cohorts.length + index,
    fromOpen: cashOf(open, index + 1, curve),
    fromComing: cashOf(foreseen, index + 1, curve) + aheadCents,
  }));
  return { curve, olderFrom, open, coming, aheadCents, months };
}

/** What is open at the end of a triangle by age; older bills, and those from before the history, stand at the last age. */
export function openByAge({ cohorts, before }: SettlementTriangle, olderFrom: number): readonly AgedBills[] {
  const last = olderFrom - 1;
  const months = cohorts.length;
  const amounts = new Array<number>(last + 1).fill(0);
  amounts[last] = openAtStart(before, months);
  for (const [index, cohort] of cohorts.entries()) {
    const age = Math.min(last, months - 1 - index);
    amounts[age] = (amounts[age] ?? 0) + openAtStart(cohort, months);
  }
  return amounts.map((amountCents, age) => ({ age, amountCents })).reverse();
}

function cashOf(bills: readonly AgedBills[], ahead: number, curve: readonly CurvePoint[]): number {
  return bills.reduce((sum, each) => sum + cashAhead(each, ahead, curve), 0);
}

function meanAhead(triangle: SettlementTriangle, months: number): number {
  const count = Math.min(months, triangle.cohorts.length);
  const first = triangle.cohorts.length - count;
  const sum = Array.from({ length: count }, (_, index) => paidAhead(triangle, first + index)).reduce(
    (a, b) => a + b,
    0,
  );
  return count === 0 ? 0 : sum / count;
}
