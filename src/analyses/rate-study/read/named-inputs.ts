import type { PolicyTest } from "../../../domain/study/policy-schema";
import type { Fund } from "../../../domain/study/study-schema";
import { isIssue, loanInput, type LoanTerm } from "../report/debt-statement";
import { type FundPages, inputName } from "../report/fund-pages";
import { limitInput } from "../report/test-rows";
import { TYPED } from "./change-line";

/** A named input of a fund, and the fund once something else is typed into it. */
export interface NamedInput {
  readonly name: string;
  readonly apply: (fund: Fund, value: number) => Fund;
}

const TERMS: Readonly<Record<LoanTerm, "rate" | "issuanceCost" | "premium" | "reserveShare">> = {
  Rate: "rate",
  IssuanceCost: "issuanceCost",
  Premium: "premium",
  ReserveShare: "reserveShare",
};

/** All named inputs of a fund, as the sheet of its assumptions may hold them. */
export function namedInputs(pages: FundPages): readonly NamedInput[] {
  const named = (of: string, apply: NamedInput["apply"]): NamedInput => ({ name: inputName(pages, of), apply });
  return [
    named("Opening", (now, balance) => ({ ...now, opening: { ...now.opening, balance } })),
    named("LagDays", (now, lagDays) => ({
      ...now,
      collection: { uncollectible: 0, source: TYPED, ...now.collection, lagDays },
    })),
    named("Elasticity", (now, coefficient) => ({
      ...now,
      elasticity: { source: TYPED, ...now.elasticity, coefficient },
    })),
    named("EssentialUse", (now, essentialShare) => ({
      ...now,
      elasticity: { coefficient: 0, source: TYPED, ...now.elasticity, essentialShare },
    })),
    ...limits(pages),
    ...loanTerms(pages),
  ];
}

function limits(pages: FundPages): readonly NamedInput[] {
  return (pages.plan.fund.tests ?? []).map((_, index) => ({
    name: limitInput(pages, index),
    apply: (now: Fund, limit: number) => withLimit(now, index, limit),
  }));
}

function loanTerms(pages: FundPages): readonly NamedInput[] {
  return pages.plan.loans.flatMap(({ loan }) =>
    (["Rate", "IssuanceCost", "Premium", "ReserveShare"] as const)
      .filter((term) => term === "Rate" || isIssue(loan))
      .map((term) => ({
        name: loanInput(pages, loan, term),
        apply: (now: Fund, value: number) => withTerm(now, loan.id, { [TERMS[term]]: value }),
      })),
  );
}

function withLimit(fund: Fund, index: number, limit: number): Fund {
  const tests = (fund.tests ?? []).map((test, at) => (at === index ? limited(test, limit) : test));
  return { ...fund, tests };
}

function limited(test: PolicyTest, limit: number): PolicyTest {
  if (test.test === "minimum-balance") return { ...test, amount: limit };
  return test.test === "increase-cap" || test.test === "no-decrease" ? test : { ...test, atLeast: limit };
}

function withTerm(fund: Fund, id: string, term: Readonly<Record<string, number>>): Fund {
  const changed = <Loan extends { readonly id: string }>(loan: Loan): Loan =>
    loan.id === id ? { ...loan, ...term } : loan;
  return {
    ...fund,
    ...(fund.debt === undefined ? {} : { debt: fund.debt.map(changed) }),
    ...(fund.issues === undefined ? {} : { issues: fund.issues.map(changed) }),
  };
}
