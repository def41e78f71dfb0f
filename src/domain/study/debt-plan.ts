import { fundedBy, type ProjectPlan } from "./capital-plan";
import type { Debt, Issue } from "./debt-schema";
import { type DebtPayment, existingPayments, issuePayments, projectShare } from "./debt-service";

/** A loan or issue through its whole life, and by projected year. Dollars. */
export interface LoanPlan {
  readonly loan: Debt | Issue;
  /** Dollars issued; null for debt that is owed already. */
  readonly issued: number | null;
  readonly payments: readonly DebtPayment[];
  readonly principal: readonly number[];
  readonly interest: readonly number[];
  /** Set aside besides each payment. */
  readonly deposits: readonly number[];
  /** Left of the proceeds at each year's end, after the projects that name the issue; 0 for existing debt. */
  readonly proceedsLeft: readonly number[];
}

/** Existing debt by projected year. */
export function planDebt(debt: Debt, years: readonly number[]): LoanPlan {
  return byYear(debt, existingPayments(debt, years[0] ?? 0), { years, issued: null, proceedsLeft: years.map(() => 0) });
}

/** A planned issue by projected year; sized from the projects that name it where the study says so. */
export function planIssue(issue: Issue, projects: readonly ProjectPlan[], years: readonly number[]): LoanPlan {
  const named = projects.filter(({ project }) => project.issue === issue.id).map((each) => fundedBy(each, "debt"));
  const spent = years.map((_, at) => named.reduce((sum, dollars) => sum + (dollars[at] ?? 0), 0));
  const needed = spent.reduce((sum, dollars) => sum + dollars, 0);
  const issued = issue.amount === "capital-plan" ? needed / projectShare(issue) : issue.amount;
  let left = 0;
  const proceedsLeft = years.map((year, at) => {
    if (year === issue.year) left += issued * projectShare(issue);
    left -= spent[at] ?? 0;
    return left;
  });
  return byYear(issue, issuePayments(issue, issued), { years, issued, proceedsLeft });
}

interface Placed {
  readonly years: readonly number[];
  readonly issued: number | null;
  readonly proceedsLeft: readonly number[];
}

function byYear(loan: Debt | Issue, payments: readonly DebtPayment[], { years, ...issued }: Placed): LoanPlan {
  const paid = years.map((year) => payments.filter((each) => each.year === year));
  const principal = paid.map((each) => each.reduce((sum, payment) => sum + payment.principal, 0));
  const interest = paid.map((each) => each.reduce((sum, payment) => sum + payment.interest, 0));
  const deposits = principal.map((dollars, at) => (dollars + (interest[at] ?? 0)) * (loan.reserveDeposit ?? 0));
  return { loan, payments, principal, interest, deposits, ...issued };
}

/** The largest debt service of each projected year and all years after it, to the end of every loan. Dollars. */
export function maximumDebtService(loans: readonly LoanPlan[], years: readonly number[]): readonly number[] {
  const byYear = new Map<number, number>();
  for (const { year, principal, interest } of loans.flatMap(({ payments }) => payments))
    byYear.set(year, (byYear.get(year) ?? 0) + principal + interest);
  const all = [...byYear];
  return years.map((year) => Math.max(0, ...all.filter(([later]) => later >= year).map(([, dollars]) => dollars)));
}
