/** The terms of a level loan as Excel takes them: what is received is positive, what is paid negative. */
export interface LoanTerms {
  /** Share of interest in one period. */
  readonly rate: number;
  /** How many payments. */
  readonly periods: number;
  /** Left over at the end; 0 when all is paid. */
  readonly after: number;
  /** 1 when payments fall due at the beginning of a period, 0 at its end. */
  readonly due: number;
}

/**
 * The level payment of a loan, Excel's PMT.
 * @example levelPayment({ rate: 0.04, periods: 2, after: 0, due: 0 }, 1000) // -530.196…
 */
export function levelPayment({ rate, periods, after, due }: LoanTerms, now: number): number {
  if (rate === 0) return -(now + after) / periods;
  const growth = (1 + rate) ** periods;
  return (-rate * (now * growth + after)) / ((1 + rate * due) * (growth - 1));
}

/**
 * What level payments are worth today, Excel's PV.
 * @example presentWorth({ rate: 0.04, periods: 2, after: 0, due: 0 }, -530.2) // 1000.007…
 */
export function presentWorth({ rate, periods, after, due }: LoanTerms, payment: number): number {
  if (rate === 0) return -(payment * periods + after);
  const growth = (1 + rate) ** periods;
  return -((payment * (1 + rate * due) * (growth - 1)) / rate + after) / growth;
}

/**
 * What amounts at the end of each period are worth at the beginning of the first, Excel's NPV.
 * @example netWorth(0.1, [110, 121]) // 200
 */
export function netWorth(rate: number, amounts: readonly number[]): number {
  return amounts.reduce((sum, amount, index) => sum + amount / (1 + rate) ** (index + 1), 0);
}
