import { fundedBy } from "../capital-plan";
import type { Issue } from "../debt-schema";
import type { LoanPlan } from "../debt-plan";
import { issuePayments, projectShare } from "../debt-service";
import type { FundPlan } from "../fund-plan";
import { factorsOfProject } from "./factor";
import { certain, type Part } from "./part";

/** A planned issue that is sized from projects of uncertain cost: its amount is a factor of its own. */
export interface SizedIssue {
  readonly issue: Issue;
  /** Name of the factor: dollars issued. */
  readonly name: string;
  /** What projects need of it, with its costs: dollars by year of spending, all of them issued at once. */
  readonly needed: readonly Part[];
}

/** Leaves of a part's factors those that some uncertainty moves. */
export type Moved = (factors: readonly string[]) => readonly string[];

/** Issues whose amounts the simulation must find. */
export function sizedIssues({ fund, projects }: FundPlan, moved: Moved): readonly SizedIssue[] {
  return (fund.issues ?? []).flatMap((issue) => {
    if (issue.amount !== "capital-plan") return [];
    const named = projects.filter(({ project }) => project.issue === issue.id && (project.funding.debt ?? 0) > 0);
    const needed = named.map((each) => ({
      factors: moved(factorsOfProject(each.project)),
      dollars: fundedBy(each, "debt").map((dollars) => dollars / projectShare(issue)),
    }));
    const isUncertain = needed.some(({ factors, dollars }) => factors.length > 0 && dollars.some((each) => each !== 0));
    return isUncertain ? [{ issue, name: `issue ${issue.id}`, needed }] : [];
  });
}

/** Principal and interest of every loan: of a sized issue for each dollar issued, else as planned. */
export function debtParts({ loans, years }: FundPlan, sized: readonly SizedIssue[]): readonly Part[] {
  return loans.map((loan) => {
    const found = sized.find(({ issue }) => issue === loan.loan);
    return found === undefined
      ? certain(loan.principal.map((principal, year) => principal + (loan.interest[year] ?? 0)))
      : { factors: [found.name], dollars: paymentsOfADollar(found.issue, years) };
  });
}

/** What a loan asks to be set aside besides each payment. */
export function depositParts(plan: FundPlan, sized: readonly SizedIssue[], loan: LoanPlan): readonly Part[] {
  const found = sized.find(({ issue }) => issue === loan.loan);
  if (found === undefined) return [certain(loan.deposits)];
  const share = found.issue.reserveDeposit ?? 0;
  return [{ factors: [found.name], dollars: paymentsOfADollar(found.issue, plan.years).map((each) => each * share) }];
}

function paymentsOfADollar(issue: Issue, years: readonly number[]): readonly number[] {
  const payments = issuePayments(issue, 1);
  return years.map((year) =>
    payments
      .filter((payment) => payment.year === year)
      .reduce((sum, { principal, interest }) => sum + principal + interest, 0),
  );
}

/** Debt service of each year to the end of every loan: what is certain, and for a dollar of each sized issue. */
export interface LifelongDebt {
  readonly years: readonly {
    /** 0 for the first projected year. */
    readonly at: number;
    readonly certain: number;
    readonly ofADollar: readonly number[];
  }[];
}

/** The payments of all loans through their whole lives, from the first projected year on. */
export function lifelongDebt({ loans, years }: FundPlan, sized: readonly SizedIssue[]): LifelongDebt {
  const fixed = loans.filter(({ loan }) => !sized.some(({ issue }) => issue === loan));
  const payments = [fixed.flatMap((loan) => loan.payments), ...sized.map(({ issue }) => issuePayments(issue, 1))];
  const [first = 0] = years;
  const all = [...new Set(payments.flat().map(({ year }) => year))].filter((year) => year >= first);
  return {
    years: all.map((year) => {
      const [certain = 0, ...ofADollar] = payments.map((each) =>
        each
          .filter((payment) => payment.year === year)
          .reduce((sum, { principal, interest }) => sum + principal + interest, 0),
      );
      return { at: year - first, certain, ofADollar };
    }),
  };
}
