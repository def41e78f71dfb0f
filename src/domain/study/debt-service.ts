import type { Debt, Issue } from "./debt-schema";

/** Principal and interest that a fund pays in a fiscal year. Dollars. */
export interface DebtPayment {
  readonly year: number;
  readonly principal: number;
  readonly interest: number;
}

/**
 * The level payment at the end of each year that repays a loan: P·i / (1 − (1 + i)^−n). Dollars, not rounded.
 * @example levelPayment(2_811_689, 0.04, 30).toFixed(0) // "162600"
 */
export function levelPayment(principal: number, rate: number, years: number): number {
  return rate === 0 ? principal / years : (principal * rate) / (1 - (1 + rate) ** -years);
}

/** A loan by its terms. */
export interface LoanTerms {
  readonly principal: number;
  readonly rate: number;
  /** Payments, one a year. */
  readonly years: number;
  readonly firstYear: number;
  /** First payments that are interest only; the others are level and repay all. */
  readonly interestOnlyYears: number;
  /** First years whose interest the proceeds pay. */
  readonly capitalizedInterestYears: number;
}

/** The payments of a loan: interest only first, then level. */
export function loanPayments(loan: LoanTerms): readonly DebtPayment[] {
  const { rate, years, firstYear, interestOnlyYears, capitalizedInterestYears } = loan;
  const payment = levelPayment(loan.principal, rate, years - interestOnlyYears);
  let owed = loan.principal;
  return Array.from({ length: years }, (_, index) => {
    const interest = owed * rate;
    const principal = index < interestOnlyYears ? 0 : payment - interest;
    owed -= principal;
    return { year: firstYear + index, principal, interest: index < capitalizedInterestYears ? 0 : interest };
  });
}

/** The payments of debt that is owed already: its schedule, or level payments by its terms. */
export function existingPayments(debt: Debt, firstProjectedYear: number): readonly DebtPayment[] {
  if (debt.payments !== undefined) return debt.payments;
  return loanPayments({
    principal: debt.principal ?? 0,
    rate: debt.rate ?? 0,
    years: debt.years ?? 1,
    firstYear: debt.firstYear ?? firstProjectedYear,
    interestOnlyYears: debt.interestOnlyYears ?? 0,
    capitalizedInterestYears: 0,
  });
}

/** The payments of a planned issue of an amount. */
export function issuePayments(issue: Issue, amount: number): readonly DebtPayment[] {
  return loanPayments({
    principal: amount,
    rate: issue.rate,
    years: issue.years,
    firstYear: issue.firstYear ?? issue.year,
    interestOnlyYears: issue.interestOnlyYears ?? 0,
    capitalizedInterestYears: issue.capitalizedInterestYears ?? 0,
  });
}

/**
 * The share of an issue's amount that is left for projects: par and premium, less the costs of issuing, the debt service
 * reserve, and the interest that is paid from the proceeds.
 */
export function projectShare(issue: Issue): number {
  const { premium = 0, issuanceCost = 0, reserveShare = 0, capitalizedInterestYears = 0, rate } = issue;
  return 1 + premium - issuanceCost - reserveShare - rate * capitalizedInterestYears;
}
